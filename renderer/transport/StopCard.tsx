import { Anchor, Paper, Stack, Text, Title, type TitleOrder } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { BetterDays } from './BetterDays.tsx';
import classes from './Transport.module.css';
import { TripLine } from './TripLine.tsx';
import type { Step, StopItem, TripItem } from './transport-types.ts';
import { useMomentText } from './use-moment-text.ts';

interface StopCardProps {
  readonly stop: StopItem;
  readonly number: number;
  /** Of the heading: under the day, or under its driver. */
  readonly order: TitleOrder;
  readonly headingId: string;
  readonly date: IsoDate;
  readonly now: number;
  readonly trips: readonly TripItem[];
  /** It was described at an earlier stop. */
  readonly isAgain: boolean;
  readonly onTick: (trip: TripItem, step: Step, done: boolean) => void;
  readonly onPlan: (trip: TripItem) => void;
}

/** One stop: where it is, when somebody is there, and what goes out of the car and into it. */
export function StopCard({ stop, number, order, headingId, date, now, trips, isAgain, onTick, onPlan }: StopCardProps) {
  const { t } = useTranslation();
  const textOf = useMomentText();
  const momentText = (instant: number) => textOf(instant, date);
  const byId = new Map(trips.map((trip) => [trip.id, trip]));
  const linesOf = (ids: readonly string[], step: Step) =>
    ids.flatMap((id) => {
      const trip = byId.get(id);
      if (!trip) return [];
      const place = step === 'loaded' ? trip.toName : trip.fromName;
      return [<TripLine key={id} {...{ trip, step, place, date, now, onTick, onPlan }} />];
    });
  // What follows waits longer than what is unloaded here.
  const isPressed =
    stop.arriveBy !== null && stop.arriveBy < (stop.before ?? Infinity) && dateOf(stop.arriveBy) === date;
  const times = [
    isPressed
      ? t('transport:arriveBy', { time: momentText(stop.arriveBy ?? 0) })
      : stop.before !== null && t('transport:before', { time: momentText(stop.before) }),
    stop.after !== null && dateOf(stop.after) === date && t('transport:after', { time: momentText(stop.after) }),
  ].filter(Boolean);
  const loaded = stop.load.flatMap((id) => byId.get(id) ?? []);
  return (
    <Paper withBorder component="li" className={classes.stop} aria-labelledby={headingId}>
      <div className={classes.when}>
        <Text fw={700} size="xl" lh={1.1} aria-hidden>
          {number}
        </Text>
        {times.map((time) => (
          <Text key={String(time)} size="sm" fw={600}>
            {time}
          </Text>
        ))}
        {stop.isTooLate && (
          <Text size="sm" c="red" fw={600}>
            {t('transport:tooLate', { time: momentText(stop.at) })}
          </Text>
        )}
      </div>
      <Stack gap={2} miw={0}>
        <Title order={order} size="h5" id={headingId}>
          {stop.name}
        </Title>
        {isAgain ? (
          <Text size="sm" c="dimmed">
            {t('transport:again')}
          </Text>
        ) : (
          <Place stop={stop} />
        )}
      </Stack>
      <Stack gap="xs">
        <Lines title={t('transport:unload')} lines={linesOf(stop.unload, 'delivered')} />
        <Lines title={t('transport:load')} lines={linesOf(stop.load, 'loaded')} />
        <BetterDays trips={loaded} />
      </Stack>
    </Paper>
  );
}

function Place({ stop }: { readonly stop: StopItem }) {
  const { t } = useTranslation();
  const { address, siteOf, openingHours, hasOpeningHours, closures, contactName, contactPhone, note } = stop;
  const spans = openingHours.map(({ opens, closes }) => `${opens}–${closes}`).join(' · ');
  const open = spans ? t('today:open', { spans }) : hasOpeningHours ? t('today:notOpen') : '';
  return (
    <>
      {siteOf !== null && <Text size="sm">{t('transport:siteOf', { holder: siteOf })}</Text>}
      {address && <Text size="sm">{address}</Text>}
      {siteOf === null && open && (
        <Text size="sm" c={spans ? undefined : 'red'} fw={spans ? 400 : 600}>
          {open}
        </Text>
      )}
      {closures.map(({ kind, reason }) => (
        <Text key={`${kind} ${reason}`} size="sm" fw={600} c="red">
          {[t(`today:closure.${kind}`), reason].filter(Boolean).join(': ')}
        </Text>
      ))}
      {(contactName || contactPhone) && (
        <Text size="sm">
          {contactName}{' '}
          {contactPhone && (
            <Anchor href={`tel:${contactPhone}`} underline="always" className={classes.phone ?? ''}>
              {contactPhone}
            </Anchor>
          )}
        </Text>
      )}
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly React.JSX.Element[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text component="h4" size="sm" fw={650}>
        {title}
      </Text>
      <ul className={classes.lines}>{lines}</ul>
    </div>
  );
}
