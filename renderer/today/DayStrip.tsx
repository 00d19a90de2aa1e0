import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HOUR, MINUTE, type Period, widen } from '#domain/time/period.ts';
import { dayPeriod, type IsoDate, toInstant, toLocal } from '#domain/time/wall-time.ts';
import { dayWindow } from '#domain/today/day-window.ts';
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
              <Bar
                key={visit.id}
                visit={visit}
                window={window}
                at={at}
                name={visit.holder || t(`booking:kind.${visit.kind}`)}
              />
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
  readonly window: Period;
  readonly at: (instant: number) => string;
}

/** The booked period in full colour, its buffers as a paler edge; an arrow where it runs on beyond what is shown. */
function Bar({ visit, name, window, at }: BarProps) {
  const from = visit.start - visit.setupMinutes * MINUTE;
  const until = visit.end + visit.cleanupMinutes * MINUTE;
  return (
    <>
      <span className={classes.buffer} style={{ left: at(from), right: `calc(100% - ${at(until)})` }} />
      <span
        className={classes.bar}
        data-tentative={visit.status !== 'confirmed' || undefined}
        data-before={visit.start < window.start || undefined}
        data-after={visit.end > window.end || undefined}
        title={name}
        style={{ left: at(visit.start), right: `calc(100% - ${at(visit.end)})` }}
      >
        <span className={classes.name}>{name}</span>
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

function windowOf(day: LocationDayItem, date: IsoDate): Period {
  const hours = day.openingHours.map(({ opens, closes }) => ({
    start: toInstant(date, opens, day.timeZone),
    end: toInstant(date, closes, day.timeZone),
  }));
  const stays = day.visits.map((visit) => widen(visit, visit.setupMinutes, visit.cleanupMinutes));
  return dayWindow(dayPeriod(date, day.timeZone), hours, stays);
}
