import { type Instant, MINUTE } from '../time/period.ts';
import type { Trip } from './trips.ts';

export type Leg = Pick<Trip, 'id' | 'fromId' | 'toId' | 'neededBy' | 'leaveAfter'>;

/** One place on the way, with the trips of which the thing is loaded or unloaded there. */
export interface Stop {
  readonly placeId: string;
  /** When the driver can be there at the earliest. */
  readonly at: Instant;
  readonly load: readonly string[];
  readonly unload: readonly string[];
  /** The first moment at which something that is unloaded here is needed. */
  readonly before: Instant | null;
  /** Something that is loaded here is in use until then. */
  readonly after: Instant | null;
}

interface Errand {
  readonly leg: Leg;
  readonly placeId: string;
  readonly ready: Instant;
}

/** The stops of one driver on a day. Each next stop is that of the trip that is needed first, of those that can be done on
 * arrival; the nearest when it does not matter. At a stop all is done that can be done there. When nothing can be done yet, the
 * driver waits for the first thing that comes free. Not the shortest round: one that is in time where it can be. */
export function routeOf(
  legs: readonly Leg[],
  start: Instant,
  minutesBetween: (a: string, b: string) => number,
): readonly Stop[] {
  const waiting = new Set(legs);
  const aboard = new Set<Leg>();
  const stops: Stop[] = [];
  let clock = start;
  let here: string | null = null;
  const minutesTo = (placeId: string) => (here === null ? 0 : minutesBetween(here, placeId));
  while (waiting.size + aboard.size > 0) {
    const errands = errandsOf(waiting, aboard);
    const possible = errands.filter(({ placeId, ready }) => ready <= clock + minutesTo(placeId) * MINUTE);
    const [next] = possible.sort(
      (a, b) =>
        (a.leg.neededBy ?? Infinity) - (b.leg.neededBy ?? Infinity) || minutesTo(a.placeId) - minutesTo(b.placeId) || 0,
    );
    if (!next) {
      clock = Math.min(...errands.map(({ ready }) => ready));
      continue;
    }
    clock += minutesTo(next.placeId) * MINUTE;
    here = next.placeId;
    stops.push(stopAt(here, clock, waiting, aboard));
  }
  return stops;
}

function errandsOf(waiting: ReadonlySet<Leg>, aboard: ReadonlySet<Leg>): readonly Errand[] {
  return [
    ...[...aboard].map((leg) => ({ leg, placeId: leg.toId, ready: -Infinity })),
    ...[...waiting].map((leg) => ({ leg, placeId: leg.fromId, ready: leg.leaveAfter ?? -Infinity })),
  ];
}

function stopAt(placeId: string, clock: Instant, waiting: Set<Leg>, aboard: Set<Leg>): Stop {
  const unload = [...aboard].filter(({ toId }) => toId === placeId);
  const load = [...waiting].filter(({ fromId, leaveAfter }) => fromId === placeId && (leaveAfter ?? clock) <= clock);
  for (const leg of unload) aboard.delete(leg);
  for (const leg of load) {
    waiting.delete(leg);
    aboard.add(leg);
  }
  const times = (moments: readonly (Instant | null)[]) => moments.filter((moment) => moment !== null);
  const before = times(unload.map(({ neededBy }) => neededBy));
  const after = times(load.map(({ leaveAfter }) => leaveAfter));
  return {
    placeId,
    at: clock,
    load: load.map(({ id }) => id),
    unload: unload.map(({ id }) => id),
    before: before.length > 0 ? Math.min(...before) : null,
    after: after.length > 0 ? Math.max(...after) : null,
  };
}
