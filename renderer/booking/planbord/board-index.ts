import { type Instant, overlaps, type Period } from '#domain/time/period.ts';
import type { Board, BookingSummary, Claim } from './board-types.ts';

/** What is loaded, arranged for drawing lanes and for answers while dragging. */
export interface BoardIndex {
  readonly bookingById: ReadonlyMap<string, BookingSummary>;
  /** In order of start; claims of one resource never overlap. */
  readonly claimsByResource: ReadonlyMap<string, readonly Claim[]>;
  readonly claimsByBooking: ReadonlyMap<string, readonly Claim[]>;
}

export function indexBoard(board: Board): BoardIndex {
  const inOrder = [...board.claims].sort((a, b) => a.start - b.start);
  return {
    bookingById: new Map(board.bookings.map((booking) => [booking.id, booking])),
    claimsByResource: Map.groupBy(inOrder, (claim) => claim.resourceId),
    claimsByBooking: Map.groupBy(inOrder, (claim) => claim.bookingId),
  };
}

/** The first claim of another booking that stands in the way, or undefined. */
export function claimInTheWay(
  index: BoardIndex,
  resourceId: string,
  period: Period,
  exceptBookingId?: string,
): Claim | undefined {
  const claims = index.claimsByResource.get(resourceId) ?? [];
  for (let at = firstEndingAfter(claims, period.start); at < claims.length; at += 1) {
    const claim = claims[at];
    if (!claim || claim.start >= period.end) return undefined;
    if (claim.bookingId !== exceptBookingId && overlaps(claim, period)) return claim;
  }
  return undefined;
}

function firstEndingAfter(claims: readonly Claim[], instant: Instant): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.end ?? 0) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}
