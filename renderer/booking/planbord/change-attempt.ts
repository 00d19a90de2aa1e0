import { bookingColumnNames, claimColumnNames, DIRECT, emptyColumns, NONE } from '#domain/booking/board-columns.ts';
import type { BookingDraft, Need, Override } from '#domain/booking/booking.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { type Instant, widen } from '#domain/time/period.ts';
import { type LoadedBoard, loadedBoard } from '../board/loaded-board.ts';
import { withText } from '../board/window-texts.ts';
import type { BookingSummary, Claim } from './board-types.ts';
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
export function boardAfter(board: LoadedBoard, attempt: ChangeAttempt): LoadedBoard {
  const { booking, start, end, exchanges } = attempt;
  const period = widen({ start, end }, booking.setupMinutes, booking.cleanupMinutes);
  const texts = exchanges.reduce(
    (known, { to }) => (known.placeOf(to) === undefined ? withText(known, to) : known),
    board.texts,
  );
  const target = new Map(exchanges.map(({ from, to }) => [texts.placeOf(from), texts.placeOf(to)]));
  const { bookings, claims } = board.columns;
  const own = texts.placeOf(booking.id);
  // Parts of what is exchanged leave with it; those of the new one come with the answer of the store.
  const leaving = new Set(
    attempt.claims
      .filter((claim) => claim.direct && exchanges.some(({ from }) => from === claim.resourceId))
      .map((claim) => texts.placeOf(claim.allocationId)),
  );
  const isGone = (row: number) =>
    claims.bookingId[row] === own && leaving.has(claims.allocationId[row]) && ((claims.flags[row] ?? 0) & DIRECT) === 0;
  const startOf = (row: number) => (claims.bookingId[row] === own ? period.start : (claims.start[row] ?? 0));
  const kept = Array.from({ length: claims.count }, (_, row) => row)
    .filter((row) => !isGone(row))
    .sort((a, b) => startOf(a) - startOf(b));
  const after = emptyColumns(bookings.count, kept.length);
  for (const name of ['start', 'end', ...bookingColumnNames] as const) after.bookings[name].set(bookings[name]);
  for (const name of ['start', 'end', ...claimColumnNames] as const) {
    const column = after.claims[name];
    for (const [to, from] of kept.entries()) column[to] = claims[name][from] ?? 0;
  }
  const at = bookings.id.indexOf(own ?? NONE);
  after.bookings.start[at] = start;
  after.bookings.end[at] = end;
  after.bookings.sequence[at] = booking.sequence + 1;
  for (const [row, bookingId] of after.claims.bookingId.entries()) {
    if (bookingId !== own) continue;
    after.claims.start[row] = period.start;
    after.claims.end[row] = period.end;
    const resource = after.claims.resourceId[row] ?? NONE;
    after.claims.resourceId[row] = target.get(resource) ?? resource;
  }
  return loadedBoard(after, texts);
}
