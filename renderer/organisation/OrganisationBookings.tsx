import { Button, Card, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { StatusBadge } from '../booking/view/StatusBadge.tsx';
import { orpc } from '../client.ts';
import { whenText } from '../time/format.ts';
import classes from './OrganisationBookings.module.css';

interface BookingLine {
  readonly id: string;
  readonly status: 'requested' | 'option' | 'confirmed' | 'cancelled';
  readonly title: string;
  readonly groupLabel: string;
  readonly pupils: number | null;
  readonly start: number;
  readonly end: number;
}

const FIRST = 6;

/** What is planned and what was, of this organisation and of those merged into it. */
export function OrganisationBookings({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.organisation.bookings.queryOptions({ input: { id } }));
  return (
    <>
      <BookingCard title={t('organisation:section.coming')} none={t('organisation:noComing')} bookings={data?.coming} />
      <BookingCard title={t('organisation:section.past')} none={t('organisation:noPast')} bookings={data?.past} />
    </>
  );
}

interface BookingCardProps {
  readonly title: string;
  readonly none: string;
  readonly bookings: readonly BookingLine[] | undefined;
}

function BookingCard({ title, none, bookings }: BookingCardProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? bookings : bookings?.slice(0, FIRST);
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {bookings?.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      <Stack gap={2}>
        {shown?.map((booking) => (
          <BookingRow key={booking.id} booking={booking} />
        ))}
      </Stack>
      {bookings && shown && bookings.length > shown.length && (
        <Button variant="subtle" size="compact-sm" w="fit-content" mt="xs" onClick={() => setShowsAll(true)}>
          {t('organisation:showAll', { count: bookings.length })}
        </Button>
      )}
    </Card>
  );
}

function BookingRow({ booking }: { readonly booking: BookingLine }) {
  const { t, i18n } = useTranslation();
  const drawer = useBookingDrawer();
  const { start, end, status, title, groupLabel, pupils } = booking;
  const what = [title || groupLabel || t('organisation:bookingWithoutTitle'), title && groupLabel].filter(Boolean);
  if (pupils !== null) what.push(t('organisation:pupils', { count: pupils }));
  return (
    <UnstyledButton className={classes.row} onClick={() => drawer.openExisting(booking.id)}>
      <Group gap="sm" wrap="nowrap">
        <Text size="sm" className={classes.when}>
          {whenText(start, end, i18n.language)}
        </Text>
        <Text size="sm" truncate flex={1}>
          {what.join(' · ')}
        </Text>
        {status !== 'confirmed' && <StatusBadge status={status} />}
      </Group>
    </UnstyledButton>
  );
}
