import { tzOffset } from '@date-fns/tz';
import { HOUR, type Instant, MINUTE } from './period.ts';

const DAY = 24 * HOUR;
/** Before 1970 offsets have seconds; after 2199 nobody plans. */
const UNTIL = Date.UTC(2200, 0);

/** The clock changes of a zone never change while the program runs: a memory of a pure function, and the reason why a
 * date costs less than a microsecond. Null for a day on which the clock changes. */
const knownDays = new Map<string, Map<number, number | null>>();

/** Milliseconds that the zone is ahead of UTC on the whole UTC day of the instant; null where only the zone's own
 * table can tell: on a day with a clock change, in a far year, in a zone that nobody knows. */
export function steadyOffset(instant: Instant, zone: string): number | null {
  if (!(instant >= 0 && instant < UNTIL)) return null;
  let days = knownDays.get(zone);
  if (!days) {
    days = new Map();
    knownDays.set(zone, days);
  }
  const day = Math.floor(instant / DAY);
  const known = days.get(day);
  if (known !== undefined) return known;
  const atStart = tzOffset(zone, new Date(day * DAY));
  const steady = atStart === tzOffset(zone, new Date((day + 1) * DAY)) ? atStart * MINUTE : null;
  if (!Number.isNaN(atStart)) days.set(day, steady);
  return steady;
}
