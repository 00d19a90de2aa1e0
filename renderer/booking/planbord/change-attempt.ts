import type { BookingDraft, Need, Override } from '#domain/booking/booking.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { type Instant, widen } from '#domain/time/period.ts';
import type { Board, BookingSummary, Claim } from './board-types.ts';
import type { ChangeProposal } from './proposal.ts';

/** A move or resize that is tried, refused, adjusted and tried again. */
export interface ChangeAttempt {
  readonly booking: BookingSummary;
  readonly claims: readonly Claim[];
  readonly start: Instant;
  readonly end: Instant;
  /** Which resources are exchanged, from what the booking has to what it would get. */
  readonly exchanges: readonly Exchange[];
  readonly overrides: readonly Override[];
}

export interface Exchange {
  readonly from: string;
  readonly to: string;
}

export function toAttempt({ booking, claims, start, end, grabbed, toResourceId }: ChangeProposal): ChangeAttempt {
  const exchanged = toResourceId !== grabbed.resourceId;
  const exchanges = exchanged ? [{ from: grabbed.resourceId, to: toResourceId }] : [];
  return { booking, claims, start, end, exchanges, overrides: [] };
}

/** The attempt with a way out taken. An equal piece replaces what was wanted, which may itself be an exchange already. */
export function withSuggestion(attempt: ChangeAttempt, suggestion: Suggestion): ChangeAttempt {
  if (suggestion.kind === 'time') return { ...attempt, start: suggestion.start, end: suggestion.end };
  const { resourceId, byId } = suggestion;
  const known = attempt.exchanges.some((exchange) => exchange.to === resourceId);
  const exchanges = known
    ? attempt.exchanges.map((exchange) => (exchange.to === resourceId ? { ...exchange, to: byId } : exchange))
    : [...attempt.exchanges, { from: resourceId, to: byId }];
  return { ...attempt, exchanges: exchanges.filter(({ from, to }) => from !== to) };
}

/** The needs of a booking after several exchanges at once, for which there is no single move. */
export function exchangedNeeds(draft: BookingDraft, exchanges: readonly Exchange[]): readonly Need[] {
  return draft.needs.map((need) => {
    const exchange = need.kind === 'resource' && exchanges.find(({ from }) => from === need.resourceId);
    return exchange ? { kind: 'resource', resourceId: exchange.to } : need;
  });
}

/** The board as it will be when the attempt succeeds, so that the bar stays where it was dropped. */
export function boardAfter(board: Board, attempt: ChangeAttempt): Board {
  const { booking, start, end, exchanges } = attempt;
  const period = widen({ start, end }, booking.setupMinutes, booking.cleanupMinutes);
  const target = new Map(exchanges.map(({ from, to }) => [from, to]));
  const leaving = new Set(
    attempt.claims.filter((claim) => claim.direct && target.has(claim.resourceId)).map((claim) => claim.allocationId),
  );
  return {
    bookings: board.bookings.map((one) =>
      one.id === booking.id ? { ...one, start, end, sequence: booking.sequence + 1 } : one,
    ),
    claims: board.claims.flatMap((claim) => {
      if (claim.bookingId !== booking.id) return [claim];
      // Parts of what is exchanged leave with it; those of the new one come with the answer of the store.
      if (leaving.has(claim.allocationId) && !claim.direct) return [];
      return [{ ...claim, ...period, resourceId: target.get(claim.resourceId) ?? claim.resourceId }];
    }),
  };
}
