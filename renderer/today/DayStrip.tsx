import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HOUR, MINUTE } from '#domain/time/period.ts';
import { dayPeriod, type IsoDate, toInstant, toLocal } from '#domain/time/wall-time.ts';
import classes from './DayStrip.module.css';
import type { LocationDayItem, VisitItem } from './today-types.ts';

interface DayStripProps {
  readonly day: LocationDayItem;
  readonly date: IsoDate;
  readonly now: number;
}

/** The day at a glance, a lane per room. It repeats what the list below says, so a screen reader skips it. */
export function DayStrip({ day, date, now }: DayStripProps) {
  const { t } = useTranslation();
  const lanes = lanesOf(day);
  if (lanes.length === 0) return null;
  const window = windowOf(day, date);
  const at = (instant: number) =>
    `${(100 * (Math.min(Math.max(instant, window.start), window.end) - window.start)) / (window.end - window.start)}%`;
  const hours: number[] = [];
  for (let hour = window.start; hour <= window.end; hour += HOUR) hours.push(hour);
  const showNow = now > window.start && now < window.end;
  return (
    <div className={classes.strip} aria-hidden>
      <div className={classes.scale}>
        {hours.map((hour) => (
          <Text key={hour} span size="xs" c="dimmed" className={classes.hour} style={{ left: at(hour) }}>
            {Number(toLocal(hour, day.timeZone).time.slice(0, 2))}
          </Text>
        ))}
      </div>
      {lanes.map(({ room, visits }) => (
        <div key={room.id} className={classes.lane}>
          <Text size="xs" className={classes.room} title={room.name}>
            {room.name}
          </Text>
          <div className={classes.track}>
            {hours.slice(1, -1).map((hour) => (
              <span key={hour} className={classes.line} style={{ left: at(hour) }} />
            ))}
            {visits.map((visit) => (
              <Bar key={visit.id} visit={visit} at={at} name={visit.holder || t(`booking:kind.${visit.kind}`)} />
            ))}
            {showNow && <span className={classes.now} style={{ left: at(now) }} />}
          </div>
        </div>
      ))}
    </div>
  );
}

interface BarProps {
  readonly visit: VisitItem;
  readonly name: string;
  readonly at: (instant: number) => string;
}

/** The booked period in full colour, its buffers as a paler edge. */
function Bar({ visit, name, at }: BarProps) {
  const from = visit.start - visit.setupMinutes * MINUTE;
  const until = visit.end + visit.cleanupMinutes * MINUTE;
  return (
    <>
      <span className={classes.buffer} style={{ left: at(from), right: `calc(100% - ${at(until)})` }} />
      <span
        className={classes.bar}
        data-tentative={visit.status !== 'confirmed' || undefined}
        title={name}
        style={{ left: at(visit.start), right: `calc(100% - ${at(visit.end)})` }}
      >
        {name}
      </span>
    </>
  );
}

function lanesOf(day: LocationDayItem) {
  const used = new Set(day.visits.flatMap((visit) => visit.rooms.map((room) => room.id)));
  const rooms = [
    ...day.rooms.filter((room) => used.has(room.id)),
    ...day.visits.flatMap((visit) => visit.rooms).filter((room) => !day.rooms.some(({ id }) => id === room.id)),
  ];
  return [...new Map(rooms.map((room) => [room.id, room])).values()].map((room) => ({
    room,
    visits: day.visits.filter((visit) => visit.rooms.some(({ id }) => id === room.id)),
  }));
}

/** Whole hours around the opening hours and all that happens, within the day. */
function windowOf(day: LocationDayItem, date: IsoDate): { start: number; end: number } {
  const whole = dayPeriod(date, day.timeZone);
  const starts = day.visits.map((visit) => visit.start - visit.setupMinutes * MINUTE);
  const ends = day.visits.map((visit) => visit.end + visit.cleanupMinutes * MINUTE);
  const opens = day.openingHours.map((span) => toInstant(date, span.opens, day.timeZone));
  const closes = day.openingHours.map((span) => toInstant(date, span.closes, day.timeZone));
  const first = Math.max(whole.start, Math.min(...starts, ...opens));
  const last = Math.min(whole.end, Math.max(...ends, ...closes));
  return { start: Math.floor(first / HOUR) * HOUR, end: Math.ceil(last / HOUR) * HOUR };
}
