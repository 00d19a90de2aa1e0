import { Anchor, Badge, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEFAULT_ZONE, dateOf, type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { shortDate } from '../time/format.ts';
import classes from './Transport.module.css';
import type { Step, StopItem, TripItem } from './transport-types.ts';

interface StopCardProps {
  readonly stop: StopItem;
  readonly number: number;
  readonly date: IsoDate;
  readonly now: number;
  readonly trips: readonly TripItem[];
  /** It was described at an earlier stop. */
  readonly isAgain: boolean;
  readonly onTick: (trip: TripItem, step: Step, done: boolean) => void;
}

/** One stop: where it is, when somebody is there, and what goes out of the car and into it. */
export function StopCard({ stop, number, date, now, trips, isAgain, onTick }: StopCardProps) {
  const { t } = useTranslation();
  const momentText = useMomentText(date);
  const byId = new Map(trips.map((trip) => [trip.id, trip]));
  const linesOf = (ids: readonly string[], step: Step) =>
    ids.flatMap((id) => {
      const trip = byId.get(id);
      if (!trip) return [];
      const place = step === 'loaded' ? trip.toName : trip.fromName;
      return [<TripLine key={id} {...{ trip, step, place, date, now, onTick }} />];
    });
  const times = [
    stop.before !== null && t('transport:before', { time: momentText(stop.before) }),
    stop.after !== null && dateOf(stop.after) === date && t('transport:after', { time: momentText(stop.after) }),
  ].filter(Boolean);
  const heading = `stop-${number}`;
  return (
    <Paper withBorder component="li" className={classes.stop} aria-labelledby={heading}>
      <div className={classes.when}>
        <Text fw={700} size="xl" lh={1.1} aria-hidden>
          {number}
        </Text>
        {times.map((time) => (
          <Text key={String(time)} size="sm" fw={600}>
            {time}
          </Text>
        ))}
      </div>
      <Stack gap={2} miw={0}>
        <Title order={3} size="h5" id={heading}>
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
      <Stack gap="xs" className={classes.work}>
        <Lines title={t('transport:unload')} lines={linesOf(stop.unload, 'delivered')} />
        <Lines title={t('transport:load')} lines={linesOf(stop.load, 'loaded')} />
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

interface TripLineProps extends Pick<StopCardProps, 'date' | 'now' | 'onTick'> {
  readonly trip: TripItem;
  readonly step: Step;
  /** Where it goes to, or comes from. */
  readonly place: string;
}

function TripLine({ trip, step, place, date, now, onTick }: TripLineProps) {
  const { t } = useTranslation();
  const drawer = useBookingDrawer();
  const momentText = useMomentText(date);
  const { name, code, neededBy, leaveAfter, bookingId, holder, heldBy, loadedAt, deliveredAt } = trip;
  const isDone = step === 'loaded' ? loadedAt !== null || deliveredAt !== null : deliveredAt !== null;
  const isLate = deliveredAt === null && neededBy !== null && neededBy < now;
  const label = t(step === 'loaded' ? 'transport:loadOf' : 'transport:unloadOf', { name, place });
  const details = [
    neededBy !== null && t('transport:neededBy', { time: momentText(neededBy) }),
    step === 'loaded' &&
      leaveAfter !== null &&
      leaveAfter > now &&
      t('transport:after', { time: momentText(leaveAfter) }),
    bookingId === null && t('transport:home'),
  ].filter(Boolean);
  return (
    <li className={classes.line}>
      <Checkbox
        size="md"
        checked={isDone}
        disabled={(heldBy !== null && !isDone) || (step === 'loaded' && deliveredAt !== null)}
        aria-label={label}
        classNames={{ body: classes.tick ?? '' }}
        label={
          <>
            <Text span fw={600} td={isDone ? 'line-through' : undefined}>
              {name}
            </Text>{' '}
            {code && code !== name && (
              <Text span size="sm" c="dimmed">
                {code}
              </Text>
            )}{' '}
            <Text span size="sm">
              {t(step === 'loaded' ? 'transport:to' : 'transport:from', { place })}
            </Text>
          </>
        }
        onChange={(event) => onTick(trip, step, event.currentTarget.checked)}
      />
      <Group gap={6} pl={32}>
        {isLate && (
          <Badge color="red" variant="light" tt="none">
            {t('transport:late')}
          </Badge>
        )}
        {heldBy !== null && (
          <Badge color="orange" variant="light" tt="none">
            {t('transport:heldBy', { holder: heldBy })}
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {details.join(' · ')}
          {holder && bookingId && (
            <>
              {details.length > 0 && ' · '}
              <Anchor component="button" type="button" size="sm" onClick={() => drawer.openExisting(bookingId)}>
                {holder}
              </Anchor>
            </>
          )}
        </Text>
      </Group>
    </li>
  );
}

/** The time alone on the day itself, else with the day. */
function useMomentText(date: IsoDate): (instant: number) => string {
  const { i18n } = useTranslation();
  return (instant) => {
    const local = toLocal(instant, DEFAULT_ZONE);
    return local.date === date ? local.time : `${shortDate(local.date, i18n.language)} ${local.time}`;
  };
}
