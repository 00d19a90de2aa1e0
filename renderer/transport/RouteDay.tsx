import { Group, Text, Title } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { StopCard } from './StopCard.tsx';
import classes from './Transport.module.css';
import type { Step, TripItem } from './transport-types.ts';

interface RouteDayProps {
  readonly date: IsoDate;
  readonly heading: string;
  readonly now: number;
}

/** The route of one driver, stop by stop, with ticks that every device sees. */
export function RouteDay({ date, heading, now }: RouteDayProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    ...orpc.transport.day.queryOptions({ input: { date } }),
    placeholderData: keepPreviousData,
  });
  const queries = useQueryClient();
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
  const { trips, stops } = data;
  const done = trips.filter(({ deliveredAt }) => deliveredAt !== null).length;
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
      </Group>
      {stops.length === 0 ? (
        <EmptyState icon={IconTruck} text={t('transport:empty')} />
      ) : (
        <>
          <ol className={classes.stops}>
            {stops.map((stop, index) => (
              <StopCard
                // A place may be passed twice.
                key={`${stop.placeId} ${stop.load[0] ?? ''} ${stop.unload[0] ?? ''}`}
                stop={stop}
                number={index + 1}
                date={date}
                now={now}
                trips={trips}
                isAgain={stops.findIndex(({ placeId }) => placeId === stop.placeId) < index}
                onTick={onTick}
              />
            ))}
          </ol>
          <Text size="sm" c="dimmed" mt="md">
            {t('transport:order')}
          </Text>
        </>
      )}
    </section>
  );
}

function ticked(trip: TripItem, step: Step, done: boolean): TripItem {
  const at = Date.now();
  if (step === 'loaded') return { ...trip, loadedAt: done ? at : null };
  return { ...trip, loadedAt: trip.loadedAt ?? at, deliveredAt: done ? at : null };
}
