import type { BookingDraft } from '#domain/booking/booking.ts';
import type { Verdict } from '#domain/booking/verdict.ts';
import type { Refusal } from '#domain/result.ts';
import type { BookRefusal } from './book.ts';

/** A date that could not be booked or changed, and why. */
export interface RefusedDate {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly verdicts: readonly Verdict[];
}

/** One act for many dates fails as a whole and names every date that stood in the way. */
export type SeriesRefusal =
  | { readonly kind: 'dates'; readonly dates: readonly RefusedDate[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export function refusedDate(key: string, draft: BookingDraft, refused: BookRefusal): RefusedDate {
  const { start, end } = draft;
  return { key, start, end, verdicts: refused.kind === 'verdicts' ? refused.verdicts : [takenVerdict(draft, refused)] };
}

/** The last lock found it taken although the rules saw no one: another date of this same act holds it. */
function takenVerdict({ start, end }: BookingDraft, refused: BookRefusal): Verdict {
  const resourceId = refused.kind === 'refused' ? String(refused.refusal.facts['resourceId'] ?? '') : '';
  return { level: 'block', rule: 'series-overlaps-itself', facts: { start, end }, resourceId };
}
