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

interface Carried {
  readonly kind: string;
  readonly fromId: string;
  readonly toId: string;
  readonly neededBy: Instant | null;
}

/** Why a trip may better be made on another day: somebody must be somewhere before it opens, or comes after it closed.
 * `arrivesAt`: when the driver is there at the earliest. */
export function betterDay(
  { kind, fromId, toId, neededBy }: Carried,
  arrivesAt: Instant | null,
  minutesBetween: (a: string, b: string) => number,
  hoursOf: HoursOf,
): { readonly way: 'before' | 'after'; readonly placeId: string } | null {
  const [from, to] = [hoursOf(fromId), hoursOf(toId)];
  if (neededBy === null || kind === 'loan') {
    if (from === null) return { way: 'after', placeId: fromId };
    const isShut = to === null || (to !== undefined && arrivesAt !== null && arrivesAt > to.closes);
    return isShut ? { way: 'after', placeId: toId } : null;
  }
  const leaveBy = neededBy - minutesBetween(fromId, toId) * MINUTE;
  const opensLate = (hours: ReturnType<HoursOf>, moment: Instant) =>
    hours === null || (hours !== undefined && moment <= hours.opens);
  if (opensLate(from, leaveBy)) return { way: 'before', placeId: fromId };
  return opensLate(to, neededBy) ? { way: 'before', placeId: toId } : null;
}
