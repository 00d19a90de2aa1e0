import { type Instant, MINUTE } from '../time/period.ts';

/** A booking with all that it holds, set-up and clean-up included. */
export interface HeldBooking {
  readonly id: string;
  /** First and last moment of what it holds. */
  readonly from: Instant;
  readonly until: Instant;
  readonly resourceIds: readonly string[];
}

/** Nobody plans to the minute: what moves starts at a round time again. */
const STEP = 5;

/**
 * How many minutes later the others must begin when one runs late: who shares something with it and would begin too soon,
 * then who shares something with those. Gaps swallow the delay. Only bookings that begin after the late one are moved.
 */
export function shiftsAfter(
  late: HeldBooking,
  minutes: number,
  others: readonly HeldBooking[],
): ReadonlyMap<string, number> {
  const busyUntil = new Map<string, Instant>();
  const hold = (booking: HeldBooking, until: Instant) => {
    for (const id of booking.resourceIds) busyUntil.set(id, Math.max(until, busyUntil.get(id) ?? 0));
  };
  hold(late, late.until + minutes * MINUTE);
  const shifts = new Map<string, number>();
  const after = others.filter(({ id, from }) => id !== late.id && from >= late.from);
  for (const booking of [...after].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))) {
    const free = Math.max(...booking.resourceIds.map((id) => busyUntil.get(id) ?? 0), 0);
    if (free <= booking.from) continue;
    const shift = Math.ceil((free - booking.from) / MINUTE / STEP) * STEP;
    shifts.set(booking.id, shift);
    hold(booking, booking.until + shift * MINUTE);
  }
  return shifts;
}
