import { HOUR, type Instant, MINUTE } from '#domain/time/period.ts';
import { dayPeriod, type IsoDate, toLocal } from '#domain/time/wall-time.ts';

/** One date on the wall clock. A day of a clock change has 23 or 25 hours but keeps its wall-time columns. */
export interface DayScale {
  readonly date: IsoDate;
  readonly start: Instant;
  readonly end: Instant;
  /** The instant at which the clock is changed on this day, and by how many minutes; none on other days. */
  readonly change: { readonly at: Instant; readonly minutes: number } | null;
}

const DAY = 24 * HOUR;

export function toDayScale(date: IsoDate, zone: string): DayScale {
  const { start, end } = dayPeriod(date, zone);
  const minutes = (DAY - (end - start)) / MINUTE;
  return { date, start, end, change: minutes === 0 ? null : { at: changeWithin(start, end, zone), minutes } };
}

/** Minutes on the wall clock since midnight. Instants before or after the day give less than 0 or 1440 and more. */
export function wallMinuteOf(day: DayScale, instant: Instant): number {
  const elapsed = (instant - day.start) / MINUTE;
  return day.change && instant >= day.change.at ? elapsed + day.change.minutes : elapsed;
}

/** The instant of a wall minute. A skipped time moves on by the skipped hour, a doubled one is the later of the two:
 * the same answers as `toInstant`, without a calendar library on the path of every pointer move. */
export function instantOfWallMinute(day: DayScale, minute: number): Instant {
  const plain = day.start + minute * MINUTE;
  if (!day.change) return plain;
  const changed = plain - day.change.minutes * MINUTE;
  return changed >= day.change.at ? changed : plain;
}

/** Clocks change on the whole hour; the first hour whose wall time is not its distance from midnight is the one. */
function changeWithin(start: Instant, end: Instant, zone: string): Instant {
  for (let at = start; at < end; at += HOUR) {
    const hour = Number(toLocal(at, zone).time.slice(0, 2));
    if (hour !== (at - start) / HOUR) return at;
  }
  return end;
}
