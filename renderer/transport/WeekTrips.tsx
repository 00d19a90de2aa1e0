import { Anchor, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayPeriod, type IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { longDate } from '../time/format.ts';
import classes from './Transport.module.css';
import { useMomentText } from './use-moment-text.ts';

interface WeekTripsProps {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** All trips of a week, day by day. */
export function WeekTrips({ from, until }: WeekTripsProps) {
  const { t, i18n } = useTranslation();
  const momentText = useMomentText();
  const { data, error } = useQuery({
    ...orpc.transport.range.queryOptions({ input: { from, until } }),
    placeholderData: keepPreviousData,
  });
  if (error) return <LoadError error={error} />;
  if (!data) return <WaitingRows />;
  if (data.trips.length === 0) return <EmptyState icon={IconTruck} text={t('transport:emptyWeek')} />;
  const days = [...Map.groupBy(data.trips, ({ day }) => day)].sort(([a], [b]) => a.localeCompare(b));
  const whenOf = ({ day, leaveAfter, neededBy, plan, departsAt }: (typeof data.trips)[number]) =>
    [
      leaveAfter !== null &&
        leaveAfter >= dayPeriod(day).start &&
        t('transport:after', { time: momentText(leaveAfter, day) }),
      neededBy !== null && t('transport:before', { time: momentText(neededBy, day) }),
      departsAt !== null && plan?.part && t(`visit:dayPart.${plan.part}`).toLowerCase(),
    ].filter(Boolean);
  return (
    <Stack gap="lg">
      {days.map(([day, trips]) => (
        <section key={day} aria-labelledby={`trips-${day}`}>
          <Title order={2} size="h4" id={`trips-${day}`} mb={4}>
            <Anchor component={Link} href={`/transport/${day}`} inherit>
              {longDate(day, i18n.language)}
            </Anchor>
          </Title>
          <Table verticalSpacing={6} aria-labelledby={`trips-${day}`} layout="fixed" className={classes.week ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="27%">{t('transport:column.thing')}</Table.Th>
                <Table.Th w="17%">{t('transport:column.from')}</Table.Th>
                <Table.Th w="17%">{t('transport:column.to')}</Table.Th>
                <Table.Th w="15%">{t('transport:column.when')}</Table.Th>
                <Table.Th>{t('transport:column.for')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {trips.map((trip) => (
                <Table.Tr key={trip.id}>
                  <Table.Td>
                    <Text span size="sm" fw={600}>
                      {trip.name}
                    </Text>{' '}
                    <Text span size="sm" c="dimmed" className={classes.code ?? ''}>
                      {trip.code}
                    </Text>
                    {trip.deliveredAt !== null && (
                      <Badge ml="xs" color="teal" variant="light" tt="none">
                        {t('transport:isDone')}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>{trip.fromName}</Table.Td>
                  <Table.Td>{trip.toName}</Table.Td>
                  <Table.Td>
                    {whenOf(trip).map((text) => (
                      <div key={String(text)}>{text}</div>
                    ))}
                    {trip.driver && (
                      <Text size="sm" c="dimmed">
                        {trip.driver.name}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{trip.bookingId ? trip.holder : t('transport:home')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Stack>
  );
}
