import { Group, Text, Title } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
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
  const tick = useMutation(orpc.transport.tick.mutationOptions({ onError: showRefusal }));
  const onTick = (trip: TripItem, step: Step, done: boolean) =>
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
                isBusy={tick.isPending}
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
