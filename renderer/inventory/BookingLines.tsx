import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from '#domain/booking/booking.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { StatusBadge } from '../booking/view/StatusBadge.tsx';
import { whenText } from '../time/format.ts';

export interface BookingLine {
  readonly id: string;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly groupLabel: string;
  readonly start: number;
  readonly end: number;
}

const SHOWN_FIRST = 8;

/** Bookings as lines: when, and for whom; each opens. */
export function BookingLines({ bookings }: { readonly bookings: readonly BookingLine[] }) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? bookings : bookings.slice(0, SHOWN_FIRST);
  return (
    <Stack gap={4}>
      {shown.map(({ id, holder, groupLabel, start, end, status }) => (
        <Group key={id} gap="0 0.75rem" align="baseline">
          <Text size="sm" miw="15.5rem" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {whenText(start, end, i18n.language)}
          </Text>
          <Text size="sm">
            <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={() => openExisting(id)}>
              {holder || t('inventory:bookingWithoutName')}
            </Anchor>
            {groupLabel && (
              <Text span fw={400}>
                {' '}
                ({groupLabel})
              </Text>
            )}
          </Text>
          {status !== 'confirmed' && <StatusBadge status={status} />}
        </Group>
      ))}
      {bookings.length > shown.length && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setShowsAll(true)}>
          {t('inventory:showAll', { count: bookings.length })}
        </Button>
      )}
    </Stack>
  );
}
