import { tzOffset } from '@date-fns/tz';
import { HOUR, type Instant, MINUTE } from '../time/period.ts';
import { isTimeZone } from '../time/wall-time.ts';

/** From this wall time on (as if it were UTC) the zone is `offset` milliseconds ahead of UTC. */
interface Stretch {
  readonly fromLocal: number;
  readonly offset: number;
}

/** The wall times [from, until) for which the zone keeps one offset. Times are as if they were UTC, in milliseconds. */
export interface SteadyTime {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** The offsets of a zone by a table of its clock changes. */
export interface ZoneOffsets {
  /** The steady time around a wall time; `local - offset` is its instant. A time that the spring change skips moves on by
   * what was skipped; of a doubled time it takes the later: the same answers as `toInstant`, hundreds of times as fast
   * for a loop that asks only when it leaves the steady time it has. */
  steadyAround(local: number): SteadyTime;
}

/** Null when there is no such zone. Finds the clock changes of a year when it is first asked about it. */
export function zoneOffsets(zone: string): ZoneOffsets | null {
  const known = knownZones.get(zone);
  if (known) return known;
  if (!isTimeZone(zone)) return null;
  const offsets = offsetsOf(zone);
  knownZones.set(zone, offsets);
  return offsets;
}

const DAY = 24 * HOUR;
/** Morocco changes its clock twice within about thirty days. */
const PROBE = 7 * DAY;

/** The clock changes of a zone never change while the program runs: a memory of a pure function, and the reason why
 * a series costs microseconds. There are some 600 zones. */
const knownZones = new Map<string, ZoneOffsets>();

function offsetsOf(zone: string): ZoneOffsets {
  const changesByYear = new Map<number, readonly Stretch[]>();
  const changesIn = (year: number) => remember(changesByYear, year, () => findChanges(zone, year));
  const steadyByYear = new Map<number, readonly SteadyTime[]>();
  const steadyIn = (year: number) =>
    remember(steadyByYear, year, () => {
      const start = yearStart(year);
      const end = yearStart(year + 1);
      // A change counts in UTC and may fall in the year beside it on the wall.
      const stretches: readonly Stretch[] = [
        { fromLocal: Number.NEGATIVE_INFINITY, offset: offsetAt(zone, yearStart(year - 1)) },
        ...[year - 1, year, year + 1].flatMap(changesIn),
      ];
      return stretches
        .map(({ fromLocal, offset }, at) => {
          const next = stretches[at + 1]?.fromLocal ?? end;
          return { from: Math.max(fromLocal, start), until: Math.min(next, end), offset };
        })
        .filter(({ from, until }) => from < until);
    });
  return {
    steadyAround(local) {
      const steady = steadyIn(new Date(local).getUTCFullYear());
      let at = steady.length - 1;
      while (at > 0 && (steady[at] as SteadyTime).from > local) at -= 1;
      return steady[at] as SteadyTime;
    },
  };
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function yearStart(year: number): Instant {
  return new Date(0).setUTCFullYear(year, 0, 1);
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
  const end = yearStart(year + 1);
  let from = yearStart(year);
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
