import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { periodText } from '../booking/verdict-text.ts';
import type { PersonDetail } from './person-types.ts';

const SHOWN = 8;

/** Where the person is planned, the nearest first. */
export function ComingBookings({ person }: { readonly person: PersonDetail }) {
  const { t, i18n } = useTranslation();
  const drawer = useBookingDrawer();
  const { coming } = person;
  return (
    <Card withBorder padding="md" component="section" aria-label={t('person:coming')}>
      <Title order={2} size="h4" mb="sm">
        {t('person:coming')}
      </Title>
      {coming.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('person:noNext')}
        </Text>
      )}
      <Stack gap="xs">
        {coming.slice(0, SHOWN).map((booking) => (
          <Group key={booking.id} justify="space-between" wrap="nowrap" align="start">
            <div>
              <Anchor
                component="button"
                type="button"
                size="sm"
                fw={600}
                ta="left"
                onClick={() => drawer.openExisting(booking.id)}
              >
                {booking.holder || t(`booking:kind.${booking.kind}`)}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[booking.title, booking.groupLabel, booking.locationName].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <Stack gap={2} align="end" flex="none">
              <Text size="sm">{periodText(booking.start, booking.end, i18n.language)}</Text>
              {booking.isAbsent && (
                <Badge color="orange" variant="light" tt="none">
                  {t('person:awayThen')}
                </Badge>
              )}
            </Stack>
          </Group>
        ))}
        {coming.length > SHOWN && (
          <Text size="sm" c="dimmed">
            {t('person:moreComing', { count: coming.length - SHOWN })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
