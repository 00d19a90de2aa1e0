import type { Override } from '../booking/booking.ts';
import { standing, type Verdict } from '../booking/verdict.ts';

/** What to do with a date unless a person chooses otherwise; `open` is for a person to decide. */
export type Proposal = 'book' | 'skip' | 'open';

/** Rules that say: nobody comes that day. */
const dayOffRules: ReadonlySet<string> = new Set([
  'location-closed',
  'public-holiday',
  'school-holiday',
  'school-holiday-advice',
  'school-own-holiday',
  'study-day',
]);

export function propose(verdicts: readonly Verdict[], overrides: readonly Override[], skipDaysOff: boolean): Proposal {
  const isDayOff = verdicts.some((verdict) => dayOffRules.has(verdict.rule));
  if (isDayOff && skipDaysOff) return 'skip';
  return standing(verdicts, overrides).length > 0 ? 'open' : 'book';
}
