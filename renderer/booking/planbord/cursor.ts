import type { Instant } from '#domain/time/period.ts';
import type { Claim } from './board-types.ts';
import { instantAt, type TimeAxis, xOf } from './time-axis.ts';

/** Where the keyboard is: a row, and an instant in it. What stands there (a booking or a free slot) follows. */
export interface Cursor {
  readonly rowKey: string;
  readonly at: Instant;
}

export function claimAt(axis: TimeAxis, claims: readonly Claim[], at: Instant): Claim | undefined {
  const x = xOf(axis, at);
  return claims.find((claim) => xOf(axis, claim.start) <= x && x < xOf(axis, claim.end));
}

/** The free slot at the cursor, shortened where a booking begins or ends in it. */
export function freeSlotAt(
  axis: TimeAxis,
  claims: readonly Claim[],
  at: Instant,
  stepMinutes: number,
): { start: Instant; end: Instant } {
  const x = xOf(axis, at);
  const dayEnd = (Math.floor(x / axis.dayWidth) + 1) * axis.dayWidth;
  const slotEnd = Math.min(x + stepMinutes * axis.pixelsPerMinute, dayEnd);
  const next = claims.map((claim) => xOf(axis, claim.start)).filter((start) => start > x && start < slotEnd);
  const endX = Math.min(slotEnd, ...next);
  const start = instantAt(axis, x, 5);
  return { start, end: start + Math.round((endX - x) / axis.pixelsPerMinute / 5) * 300_000 };
}

/** One step to the left or right: over a booking as a whole, over free time slot by slot, night hours skipped. */
export function stepped(
  axis: TimeAxis,
  claims: readonly Claim[],
  at: Instant,
  stepMinutes: number,
  direction: -1 | 1,
): Instant {
  const step = stepMinutes * axis.pixelsPerMinute;
  const x = xOf(axis, at);
  const here = claimAt(axis, claims, at);
  if (direction === 1) {
    const free = (Math.floor(x / step + 0.001) + 1) * step;
    const starts = claims.map((claim) => xOf(axis, claim.start)).filter((start) => start > x + 0.5);
    const target = here ? xOf(axis, here.end) : Math.min(free, ...starts);
    return target >= axis.width - 0.5 ? at : instantOn(axis, target);
  }
  const from = here ? xOf(axis, here.start) : x;
  if (from < 0.5) return at;
  const free = (Math.ceil(from / step - 0.001) - 1) * step;
  const before = claims.findLast((claim) => xOf(axis, claim.start) < from && xOf(axis, claim.end) > free);
  if (!before) return instantOn(axis, free);
  const end = xOf(axis, before.end);
  return end < from - 0.5 ? instantOn(axis, Math.max(end, free)) : instantOn(axis, xOf(axis, before.start));
}

/** The start of the next or previous booking of the lane, or where the cursor is when there is none. */
export function toNeighbour(axis: TimeAxis, claims: readonly Claim[], at: Instant, direction: -1 | 1): Instant {
  const here = claimAt(axis, claims, at);
  const x = here ? xOf(axis, here.start) : xOf(axis, at);
  const found =
    direction === 1
      ? claims.find((claim) => xOf(axis, claim.start) > x)
      : claims.findLast((claim) => xOf(axis, claim.start) < x && xOf(axis, claim.end) > 0);
  return found ? instantOn(axis, xOf(axis, found.start)) : at;
}

/** A hair to the right, so that the edge of a day belongs to the day that begins there. */
function instantOn(axis: TimeAxis, x: number): Instant {
  return instantAt(axis, Math.min(x + 0.01, axis.width - 0.01), 5);
}
