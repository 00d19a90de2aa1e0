import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconSteeringWheel, IconTruck } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { DriverHead } from './DriverHead.tsx';
import { PlanTripsDialog } from './PlanTripsDialog.tsx';
import { StopCard } from './StopCard.tsx';
import classes from './Transport.module.css';
import type { RouteItem, Step, TripItem } from './transport-types.ts';

interface RouteDayProps {
  readonly date: IsoDate;
  readonly heading: string;
  readonly now: number;
}

/** The routes of a day, per driver and stop by stop, with ticks that every device sees. */
export function RouteDay({ date, heading, now }: RouteDayProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    ...orpc.transport.day.queryOptions({ input: { date } }),
    placeholderData: keepPreviousData,
  });
  const queries = useQueryClient();
  const [planned, setPlanned] = useState<readonly TripItem[]>([]);
  const tick = useMutation(
    orpc.transport.tick.mutationOptions({
      onError(error) {
        showRefusal(error);
        void queries.invalidateQueries({ queryKey: orpc.transport.key() });
      },
    }),
  );
  const onTick = (trip: TripItem, step: Step, done: boolean) => {
    // The box answers at once; what the store says of it comes a moment later.
    // An answer that is underway does not know of it yet.
    void queries.cancelQueries({ queryKey: orpc.transport.key() });
    queries.setQueryData(
      orpc.transport.day.queryKey({ input: { date } }),
      (known) =>
        known && { ...known, trips: known.trips.map((one) => (one.id === trip.id ? ticked(one, step, done) : one)) },
    );
    tick.mutate(
      { tripId: trip.id, step, done },
      {
        onSuccess: ({ transactionId }) => {
          if (step === 'loaded' || !transactionId) return;
          const place = done ? trip.toName : trip.fromName;
          notifyDone(t('transport:delivered', { name: trip.name, place }), transactionId);
        },
      },
    );
  };
  if (error) return <LoadError error={error} />;
  if (!data) return <WaitingRows />;
  const { trips, routes } = data;
  const done = trips.filter(({ deliveredAt }) => deliveredAt !== null).length;
  const isShared = routes.length > 1 || routes.some(({ driver }) => driver !== null);
  const tripsOf = (route: RouteItem) => {
    const ids = new Set(route.stops.flatMap(({ load }) => load));
    return trips.filter(({ id }) => ids.has(id));
  };
  return (
    <section aria-labelledby="transport-day">
      <Group align="baseline" gap="sm" mb="sm">
        <Title order={2} size="h4" id="transport-day">
          {heading}
        </Title>
        {trips.length > 0 && (
          <Text c="dimmed" size="sm" role="status">
            {t('transport:done', { done, count: trips.length })}
          </Text>
        )}
        {trips.length > 0 && !isShared && (
          <Button
            size="compact-sm"
            variant="subtle"
            mih={30}
            className={classes.controls ?? ''}
            leftSection={<IconSteeringWheel size={16} stroke={1.6} />}
            onClick={() => setPlanned(trips)}
          >
            {t('transport:plan.who')}
          </Button>
        )}
      </Group>
      {routes.length === 0 && <EmptyState icon={IconTruck} text={t('transport:empty')} />}
      <Stack gap="lg">
        {routes.map((route, at) => (
          <Stack key={route.driver?.personId ?? route.driver?.name ?? ''} gap="sm">
            {isShared && (
              <DriverHead
                route={route}
                id={`driver-${at}`}
                count={tripsOf(route).length}
                onChange={() => setPlanned(tripsOf(route))}
              />
            )}
            <ol className={classes.stops} {...(isShared && { 'aria-labelledby': `driver-${at}` })}>
              {route.stops.map((stop, index) => (
                <StopCard
                  // A place may be passed twice.
                  key={`${stop.placeId} ${stop.load[0] ?? ''} ${stop.unload[0] ?? ''}`}
                  stop={stop}
                  number={index + 1}
                  order={isShared ? 4 : 3}
                  headingId={`stop-${at}-${index + 1}`}
                  date={date}
                  now={now}
                  trips={trips}
                  isAgain={route.stops.findIndex(({ placeId }) => placeId === stop.placeId) < index}
                  onTick={onTick}
                  onPlan={(trip) => setPlanned([trip])}
                />
              ))}
            </ol>
          </Stack>
        ))}
      </Stack>
      {routes.length > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {t('transport:order')}
        </Text>
      )}
      <PlanTripsDialog trips={planned} date={date} onClose={() => setPlanned([])} />
    </section>
  );
}

function ticked(trip: TripItem, step: Step, done: boolean): TripItem {
  const at = Date.now();
  if (step === 'loaded') return { ...trip, loadedAt: done ? at : null };
  return { ...trip, loadedAt: trip.loadedAt ?? at, deliveredAt: done ? at : null };
}
