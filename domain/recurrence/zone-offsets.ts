import { tzOffset } from '@date-fns/tz';
import { HOUR, type Instant, MINUTE } from '../time/period.ts';
import { isTimeZone } from '../time/wall-time.ts';

/** From this wall time on (as if it were UTC) the zone is `offset` milliseconds ahead of UTC. */
interface Stretch {
  readonly fromLocal: number;
  readonly offset: number;
}

/** The instants of wall times in a zone, by a table of its clock changes. */
export interface ZoneOffsets {
  /** `local` is the wall time in milliseconds as if it were UTC. A time that the spring change skips moves on by what
   * was skipped; of a doubled time it takes the later: the same answers as `toInstant`, hundreds of times as fast. */
  toInstant(local: number): Instant;
}

/** Null when there is no such zone. Reads clock changes year by year as far as it is asked. */
export function zoneOffsets(zone: string, firstYear: number): ZoneOffsets | null {
  const changes = changesOf(zone);
  if (!changes) return null;
  let nextYear = firstYear - 1;
  const stretches: Stretch[] = [{ fromLocal: Number.NEGATIVE_INFINITY, offset: changes.offsetBefore(nextYear) }];
  let knownUntil = Number.NEGATIVE_INFINITY;
  let at = 0;
  return {
    toInstant(local) {
      while (local >= knownUntil) {
        stretches.push(...changes.during(nextYear));
        nextYear += 1;
        knownUntil = Date.UTC(nextYear, 0) - 2 * DAY;
      }
      // Occurrences come in order: the stretch of the last one, or the next, is nearly always right.
      while (at > 0 && (stretches[at] as Stretch).fromLocal > local) at -= 1;
      while (at + 1 < stretches.length && (stretches[at + 1] as Stretch).fromLocal <= local) at += 1;
      return local - (stretches[at] as Stretch).offset;
    },
  };
}

const DAY = 24 * HOUR;
/** Morocco changes its clock twice within about thirty days. */
const PROBE = 7 * DAY;

interface ZoneChanges {
  offsetBefore(year: number): number;
  during(year: number): readonly Stretch[];
}

/** The clock changes of a zone never change while the program runs: a memory of a pure function, and the reason why
 * a series costs microseconds. There are some 600 zones. */
const knownZones = new Map<string, ZoneChanges>();

function changesOf(zone: string): ZoneChanges | null {
  const known = knownZones.get(zone);
  if (known) return known;
  if (!isTimeZone(zone)) return null;
  const before = new Map<number, number>();
  const during = new Map<number, readonly Stretch[]>();
  const changes: ZoneChanges = {
    offsetBefore: (year) => remember(before, year, () => offsetAt(zone, Date.UTC(year, 0))),
    during: (year) => remember(during, year, () => findChanges(zone, year)),
  };
  knownZones.set(zone, changes);
  return changes;
}

function remember<T>(memory: Map<number, T>, year: number, compute: () => T): T {
  const known = memory.get(year);
  if (known !== undefined) return known;
  const found = compute();
  memory.set(year, found);
  return found;
}

function findChanges(zone: string, year: number): readonly Stretch[] {
  const found: Stretch[] = [];
  const end = Date.UTC(year + 1, 0);
  let from = Date.UTC(year, 0);
  let offset = offsetAt(zone, from);
  while (from < end) {
    const until = Math.min(from + PROBE, end);
    const next = offsetAt(zone, until);
    if (next !== offset) found.push({ fromLocal: changeBetween(zone, from, until, offset) + next, offset: next });
    from = until;
    offset = next;
  }
  return found;
}

/** The first minute at which the offset is no longer `before`. */
function changeBetween(zone: string, from: Instant, until: Instant, before: number): Instant {
  let low = from / MINUTE;
  let high = until / MINUTE;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

function offsetAt(zone: string, instant: Instant): number {
  return tzOffset(zone, new Date(instant)) * MINUTE;
}
