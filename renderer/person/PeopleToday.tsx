import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconMoodSick } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { shortDate, timeRange } from '../time/format.ts';
import { requestAbsence } from './absence/absence-request.ts';

/** Who works on the day and who is away; absent people who still stand in a booking come first. */
export function PeopleToday({ date }: { readonly date: IsoDate }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(orpc.person.day.queryOptions({ input: { date } }));
  const here = useQuery(orpc.attendance.present.queryOptions()).data?.present ?? [];
  const present = new Set(date === dateOf(Date.now()) ? here.map(({ personId }) => personId) : []);
  if (!data || (data.working.length === 0 && data.away.length === 0)) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('person:today.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('person:today.title')}
      </Title>
      <Stack gap={6}>
        {data.away.map((person) => (
          <Group key={person.id} gap="xs">
            {person.bookings.length > 0 ? (
              <IconAlertTriangle size={16} color="var(--mantine-color-orange-text)" aria-hidden />
            ) : (
              <IconMoodSick size={16} aria-hidden />
            )}
            <Anchor component={Link} href={`/person/${person.id}`} size="sm" fw={600}>
              {person.name}
            </Anchor>
            <Text size="sm">{t('person:away', { until: shortDate(person.lastOn, i18n.language) })}</Text>
            {person.bookings.length > 0 && (
              <Button
                size="compact-sm"
                variant="light"
                color="orange"
                onClick={() => requestAbsence({ personId: person.id, firstOn: date, lastOn: person.lastOn })}
              >
                {t('person:today.settle', { count: person.bookings.length })}
              </Button>
            )}
          </Group>
        ))}
        <SimpleGrid component="ul" cols={{ base: 1, sm: 2, xl: 3 }} spacing="md" verticalSpacing={4} m={0} p={0}>
          {data.working.map((person) => (
            <Text key={person.id} component="li" size="sm" style={{ listStyle: 'none' }}>
              <Anchor component={Link} href={`/person/${person.id}`} size="sm" fw={600}>
                {person.name}
              </Anchor>{' '}
              {present.has(person.id) && (
                <Text span size="sm" fw={600} c="teal">
                  {t('attendance:present')}{' '}
                </Text>
              )}
              <Text span c="dimmed" size="sm">
                {placesOf(person.bookings, i18n.language)}
              </Text>
            </Text>
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

interface BookingOfDay {
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly locationName: string | null;
}

/** `08:45–11:45, 12:30–14:30 Techlab West`: each location once. */
function placesOf(bookings: readonly BookingOfDay[], language: string): string {
  return [...Map.groupBy(bookings, (booking) => booking.locationName ?? '')]
    .map(([place, here]) => {
      const times = here.map((one) => timeRange(one.start, one.end, language, one.timeZone)).join(', ');
      return `${times} ${place}`.trim();
    })
    .join('; ');
}
