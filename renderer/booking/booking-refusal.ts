import { ORPCError } from '@orpc/client';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import type { Verdict } from '#domain/booking/verdict.ts';

/** What the rules said of a booking that was refused, and the ways out that fit now. */
export interface BookingRefusal {
  readonly verdicts: readonly Verdict[];
  readonly suggestions: readonly Suggestion[];
}

/** The refusal inside an error of book, change, move or setStatus; null for any other error. */
export function bookingRefusal(error: unknown): BookingRefusal | null {
  return error instanceof ORPCError && error.code === 'BOOKING_REFUSED' ? (error.data as BookingRefusal) : null;
}

/** The warnings that a reason may set aside, or null when something stands that no reason helps against. */
export function warningsOnly(verdicts: readonly Verdict[]): readonly Verdict[] | null {
  if (verdicts.some((verdict) => verdict.level === 'block')) return null;
  const warnings = verdicts.filter((verdict) => verdict.level === 'warning');
  return warnings.length > 0 ? warnings : null;
}
