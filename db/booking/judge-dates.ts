import type { BookingDraft } from '#domain/booking/booking.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';
import { type Proposal, propose } from '#domain/recurrence/propose.ts';
import { reader, type Store } from '../store.ts';
import { gatherFacts } from './gather-facts.ts';
import { suggest } from './suggest.ts';

/** One of many drafts: a date of a series, or a booking of last year in the new one. */
export interface KeyedDraft {
  readonly key: string;
  readonly draft: BookingDraft;
}

export interface JudgedDate {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly verdicts: readonly Verdict[];
  readonly suggestions: readonly Suggestion[];
  readonly proposal: Proposal;
}

/** Ways out are searched for so many dates; for the others on request, one by one (booking.judge). */
const MOST_SEARCHED = 24;

/** What the rules say of each, one at a time, so that the caller can let others in between. */
export function* judgeDates(
  store: Store,
  drafts: Iterable<KeyedDraft>,
  skipDaysOff: boolean,
): Generator<JudgedDate, void, void> {
  let searched = 0;
  for (const { key, draft } of drafts) {
    const context = { db: reader(store), occupancy: store.occupancy };
    const now = store.now();
    const verdicts = judge(gatherFacts(context, draft, now));
    const proposal = propose(verdicts, draft.overrides, skipDaysOff);
    const isStuck = proposal === 'open' && standing(verdicts, draft.overrides).length > 0;
    if (isStuck) searched += 1;
    const suggestions = isStuck && searched <= MOST_SEARCHED ? suggest(context, draft, now) : [];
    yield { key, start: draft.start, end: draft.end, verdicts, suggestions, proposal };
  }
}
