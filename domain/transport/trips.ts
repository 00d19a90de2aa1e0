import { HOUR, type Instant, type Period } from '../time/period.ts';

/** A booking that has the thing, and where. */
export interface Use extends Period {
  readonly bookingId: string;
  /** Null: nobody said where; then it stays where it is. */
  readonly locationId: string | null;
}

/** A kit or machine, where it is, where it belongs, and who has it from now on. */
export interface CarriedThing {
  readonly id: string;
  readonly placeId: string | null;
  readonly homeId: string | null;
  /** The last use that is over. */
  readonly lastUse: Pick<Use, 'bookingId' | 'end'> | null;
  /** Those that are not over yet; no two at once. */
  readonly uses: readonly Use[];
}

/** A thing goes from one place to another. */
export interface Trip {
  /** The same on every device: what goes, and what for. */
  readonly id: string;
  readonly thingId: string;
  readonly fromId: string;
  readonly toId: string;
  /** The start of the use that it is for; null for the way home, which nobody waits for. */
  readonly neededBy: Instant | null;
  /** The end of the use before; null when it stands ready. */
  readonly leaveAfter: Instant | null;
  readonly bookingId: string | null;
  readonly afterBookingId: string | null;
}

/** A thing that is not used for longer than this goes home first. */
export const LONGEST_STAY = 7 * 24 * HOUR;

/** The trips that bring a thing to each of its uses, and home when nothing follows soon. In order of time. */
export function tripsOf(thing: CarriedThing, now: Instant): readonly Trip[] {
  const trips: Trip[] = [];
  let place = thing.placeId;
  let last: Pick<Use, 'bookingId' | 'end'> | null = thing.lastUse;
  const go = (toId: string, use: Use | null) => {
    if (place !== null && place !== toId) trips.push(tripTo(thing.id, place, toId, use, last));
    place = toId;
  };
  for (const use of [...thing.uses].sort((a, b) => a.start - b.start)) {
    const idle = use.start - Math.max(last?.end ?? now, now);
    if (idle > LONGEST_STAY && thing.homeId !== null) go(thing.homeId, null);
    if (use.locationId !== null) go(use.locationId, use);
    last = use;
  }
  if (thing.homeId !== null) go(thing.homeId, null);
  return trips;
}

function tripTo(
  thingId: string,
  fromId: string,
  toId: string,
  use: Use | null,
  last: Pick<Use, 'bookingId' | 'end'> | null,
): Trip {
  return {
    id: use ? `${thingId}:${use.bookingId}` : `${thingId}:home:${last?.bookingId ?? ''}`,
    thingId,
    fromId,
    toId,
    neededBy: use?.start ?? null,
    leaveAfter: last?.end ?? null,
    bookingId: use?.bookingId ?? null,
    afterBookingId: last?.bookingId ?? null,
  };
}

interface Timed extends Pick<Trip, 'neededBy' | 'leaveAfter'> {
  /** When it leaves by choice. */
  readonly departsAt?: Instant | null;
}

/** The moment that decides on which day a trip is made: as somebody chose, else before the use it is for, else after the one
 * before. What should have been done earlier is to be done now. */
export function momentOf({ departsAt, neededBy, leaveAfter }: Timed, now: Instant): Instant {
  return Math.max(departsAt ?? neededBy ?? leaveAfter ?? now, now);
}
