import { Group, List, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolYearDays, schoolYearOf } from '#domain/calendar/school-year.ts';
import { MINUTE } from '#domain/time/period.ts';
import { dateOf, toInstant } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { durationText } from '../programme/programme-text.ts';
import { whenText } from '../time/format.ts';

const MOST = 8;

/** When somebody was there this school year, as they confirmed it themselves at the door. */
export function PersonAttendance({ personId }: { readonly personId: string }) {
  const { t, i18n } = useTranslation();
  const { firstOn, lastOn } = schoolYearDays(schoolYearOf(dateOf(Date.now())));
  const input = { personId, from: toInstant(firstOn, '00:00'), until: toInstant(lastOn, '23:59') + MINUTE };
  const { data } = useQuery(orpc.attendance.ofPerson.queryOptions({ input }));
  if (!data || data.attendances.length === 0) return null;
  const more = data.attendances.length - MOST;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('attendance:hours.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t('attendance:hours.title')}
        </Title>
        <Text fw={600}>{durationText(data.minutes, t)}</Text>
      </Group>
      <List listStyleType="none" spacing={4} size="sm">
        {data.attendances.slice(0, MOST).map(({ id, arrivedAt, leftAt, locationName, placeName }) => (
          <List.Item key={id}>
            {whenText(arrivedAt, leftAt ?? arrivedAt, i18n.language)}{' '}
            <Text span inherit c="dimmed">
              {[locationName, placeName, leftAt === null && t('attendance:hours.open')].filter(Boolean).join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
      {more > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('attendance:hours.more', { count: more })}
        </Text>
      )}
    </Paper>
  );
}
