import { HOUR, type Instant, MINUTE } from '../time/period.ts';
import { addDays, type IsoDate, toInstant, type WallTime } from '../time/wall-time.ts';

/** `toInstant` of one zone, for many times of the same days: the zone is asked once per date. */
export type WallClock = (date: IsoDate, time: WallTime) => Instant;

export function createWallClock(zone: string): WallClock {
  /** Midnight; null for a day on which the clock changes, where only the zone itself knows. */
  const midnights = new Map<IsoDate, Instant | null>();
  return (date, time) => {
    let midnight = midnights.get(date);
    if (midnight === undefined) {
      midnight = toInstant(date, '00:00', zone);
      if (toInstant(addDays(date, 1), '00:00', zone) - midnight !== 24 * HOUR) midnight = null;
      midnights.set(date, midnight);
    }
    return midnight === null ? toInstant(date, time, zone) : midnight + minutesOf(time) * MINUTE;
  };
}

function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
