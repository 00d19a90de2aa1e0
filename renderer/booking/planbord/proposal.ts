import { type Instant, MINUTE } from '#domain/time/period.ts';
import type { BookingSummary, Claim } from './board-types.ts';
import { shiftWall, type TimeAxis } from './time-axis.ts';

/** What a drag, or the move mode of the keyboard, would do when it is dropped now. Times are without buffers. */
export type Proposal = CreateProposal | ChangeProposal;

export interface CreateProposal {
  readonly act: 'create';
  readonly source: 'pointer' | 'keyboard';
  /** The key of the row: a lane, or a model ("any piece of it"). */
  readonly rowKey: string;
  readonly start: Instant;
  readonly end: Instant;
}

export interface ChangeProposal {
  readonly act: 'move' | 'resize-start' | 'resize-end';
  readonly source: 'pointer' | 'keyboard';
  readonly booking: BookingSummary;
  /** All that the booking holds, kept here because the board may turn to another week on the way. */
  readonly claims: readonly Claim[];
  /** The bar that was taken. */
  readonly grabbed: Claim;
  readonly toResourceId: string;
  readonly start: Instant;
  readonly end: Instant;
}

const SHORTEST = 5 * MINUTE;

export function toChange(
  act: ChangeProposal['act'],
  source: ChangeProposal['source'],
  booking: BookingSummary,
  grabbed: Claim,
  claims: readonly Claim[],
): ChangeProposal {
  const { start, end } = booking;
  return { act, source, booking, grabbed, claims, toResourceId: grabbed.resourceId, start, end };
}

/** The proposal shifted on the wall clock from where it stands. A move keeps its length in real time. */
export function shifted(axis: TimeAxis, proposal: ChangeProposal, days: number, minutes: number): ChangeProposal {
  const { start, end } = proposal;
  switch (proposal.act) {
    case 'move': {
      const moved = shiftWall(axis, start, days, minutes);
      return { ...proposal, start: moved, end: moved + (end - start) };
    }
    case 'resize-start':
      return { ...proposal, start: Math.min(shiftWall(axis, start, days, minutes), end - SHORTEST) };
    case 'resize-end':
      return { ...proposal, end: Math.max(shiftWall(axis, end, days, minutes), start + SHORTEST) };
  }
}

export function isUnchanged({ booking, grabbed, start, end, toResourceId }: ChangeProposal): boolean {
  return start === booking.start && end === booking.end && toResourceId === grabbed.resourceId;
}

/** What of another booking's container comes along (a station of a held room) cannot go to another lane by itself. */
export function mayChangeLane({ act, grabbed }: ChangeProposal): boolean {
  return act === 'move' && grabbed.direct;
}
