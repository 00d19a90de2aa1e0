import { type Refusal, refusal } from '../result.ts';
import { HOUR, type Instant, MINUTE } from '../time/period.ts';
import { dateOf, toInstant, type WallTime } from '../time/wall-time.ts';

/** Somebody was at a location, in [arrivedAt, leftAt); without an end: is there still, or forgot to sign off. */
export interface Attendance {
  readonly arrivedAt: Instant;
  readonly leftAt: Instant | null;
}

/** Nobody works longer in a lab: more is a slip of the hand, or a sign-off that was forgotten. */
export const LONGEST = 16 * HOUR;
/** Whoever signs off on the way to the door may tell the time at which the bus goes. */
const AHEAD = HOUR;
const GRACE = 5 * MINUTE;
const USUAL_STAY = 3 * HOUR;
const ROUNDED_TO = 5 * MINUTE;

/** What is wrong with these times, said at `now`. */
export function faultOf({ arrivedAt, leftAt }: Attendance, now: Instant): Refusal | null {
  if (arrivedAt > now + GRACE) return refusal('attendance/arrived-in-future', {}, 'arrivedAt');
  if (leftAt === null) return null;
  if (leftAt <= arrivedAt) return refusal('attendance/left-before-arrived', {}, 'leftAt');
  if (leftAt > now + AHEAD) return refusal('attendance/left-in-future', {}, 'leftAt');
  return leftAt - arrivedAt > LONGEST ? refusal('attendance/too-long', { hours: LONGEST / HOUR }, 'leftAt') : null;
}

/** On another day than it began, and still open. */
export function isForgotten({ arrivedAt, leftAt }: Attendance, now: Instant, zone: string): boolean {
  return leftAt === null && dateOf(arrivedAt, zone) < dateOf(now, zone);
}

/**
 * When the person probably leaves or left, to be confirmed: now, in fives; of an earlier day the hour at which the location
 * closed, else after a usual stay.
 */
export function proposedLeave(arrivedAt: Instant, now: Instant, zone: string, closes: WallTime | null): Instant {
  if (dateOf(arrivedAt, zone) === dateOf(now, zone)) {
    return Math.max(Math.round(now / ROUNDED_TO) * ROUNDED_TO, arrivedAt + ROUNDED_TO);
  }
  const closing = closes === null ? null : toInstant(dateOf(arrivedAt, zone), closes, zone);
  return closing !== null && closing > arrivedAt ? closing : arrivedAt + USUAL_STAY;
}

/** Whole minutes that were confirmed. Two screens may have noted the same hours: an hour counts once. */
export function workedMinutes(attendances: readonly Attendance[]): number {
  const closed = attendances
    .flatMap(({ arrivedAt, leftAt }) => (leftAt === null ? [] : [{ arrivedAt, leftAt }]))
    .sort((a, b) => a.arrivedAt - b.arrivedAt);
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { arrivedAt, leftAt } of closed) {
    total += Math.max(0, leftAt - Math.max(arrivedAt, until));
    until = Math.max(until, leftAt);
  }
  return Math.floor(total / MINUTE);
}
