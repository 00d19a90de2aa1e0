import { type Instant, MINUTE } from '../time/period.ts';
import type { Stop } from './route.ts';

/** A stop with the moment at which the driver must be there, so that nothing further on comes too late. */
export interface TimedStop extends Stop {
  /** Null: nobody waits. */
  readonly arriveBy: Instant | null;
  /** One driver cannot be there in time. */
  readonly isTooLate: boolean;
}

/** Reckons back from each stop where somebody waits, over the roads in between. */
export function timedRoute(
  stops: readonly Stop[],
  minutesBetween: (a: string, b: string) => number,
): readonly TimedStop[] {
  const timed: TimedStop[] = [];
  let next: TimedStop | undefined;
  for (const stop of stops.toReversed()) {
    const road = next ? minutesBetween(stop.placeId, next.placeId) * MINUTE : 0;
    const arriveBy = Math.min(stop.before ?? Infinity, (next?.arriveBy ?? Infinity) - road);
    next = {
      ...stop,
      arriveBy: arriveBy === Infinity ? null : arriveBy,
      // Only where somebody waits: the stops before it would say the same.
      isTooLate: stop.before !== null && stop.at > stop.before,
    };
    timed.unshift(next);
  }
  return timed;
}

/** From when until when somebody is at a place on the day of the route; null when nobody is, undefined when nobody said. */
export type HoursOf = (placeId: string) => { readonly opens: Instant; readonly closes: Instant } | null | undefined;

/** Why a trip may better be made on another day: somebody must be somewhere before it opens, or comes after it closed. */
export function betterDay(
  { id, kind, neededBy }: { readonly id: string; readonly kind: string; readonly neededBy: Instant | null },
  stops: readonly TimedStop[],
  hoursOf: HoursOf,
): { readonly way: 'before' | 'after'; readonly placeId: string } | null {
  const isWaitedFor = neededBy !== null && kind !== 'loan';
  const ends = [stops.find(({ load }) => load.includes(id)), stops.find(({ unload }) => unload.includes(id))];
  for (const stop of ends) {
    const hours = stop && hoursOf(stop.placeId);
    if (!stop || hours === undefined) continue;
    const { placeId, arriveBy, at } = stop;
    if (isWaitedFor && arriveBy !== null && (hours === null || arriveBy <= hours.opens))
      return { way: 'before', placeId };
    if (!isWaitedFor && (hours === null || at > hours.closes)) return { way: 'after', placeId };
  }
  return null;
}
