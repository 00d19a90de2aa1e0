import type { Override } from '#domain/booking/booking.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';

/** One line of a preview: a date of a series, or a booking of last year in the new one. */
export interface DateLine {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly verdicts: readonly Verdict[];
  readonly suggestions: readonly Suggestion[];
  readonly proposal: 'book' | 'skip' | 'open';
  /** Told above the date, when the lines are about different bookings. */
  readonly title?: string;
  readonly note?: string;
  readonly zone: string;
}

export type DateChoice =
  | { readonly kind: 'book' | 'skip' | 'open' }
  | { readonly kind: 'anyway'; readonly reason: string }
  | { readonly kind: 'take'; readonly suggestion: Suggestion };

export type Choices = Readonly<Record<string, DateChoice>>;

export function choiceOf(line: DateLine, choices: Choices): DateChoice {
  return choices[line.key] ?? { kind: line.proposal };
}

/** What stands in the way of booking the line as it is; a block cannot be set aside. */
export function obstacles(line: DateLine, given: readonly Override[]): readonly Verdict[] {
  return standing(line.verdicts, given);
}

export interface Tally {
  readonly book: number;
  readonly skip: number;
  readonly open: number;
}

/** A reason that is still empty is a choice still to make. */
export function tally(lines: readonly DateLine[], choices: Choices): Tally {
  const counts = { book: 0, skip: 0, open: 0 };
  for (const line of lines) {
    const choice = choiceOf(line, choices);
    if (choice.kind === 'skip') counts.skip += 1;
    else if (choice.kind === 'open' || (choice.kind === 'anyway' && !choice.reason.trim())) counts.open += 1;
    else counts.book += 1;
  }
  return counts;
}

interface ChosenLine {
  readonly start?: number;
  readonly end?: number;
  readonly replace?: { readonly resourceId: string; readonly byId: string };
  readonly overrides?: Override[];
}

/** What the contract wants to know of a line that is booked; null when it is not. */
export function chosenLine(line: DateLine, choices: Choices, given: readonly Override[]): ChosenLine | null {
  const choice = choiceOf(line, choices);
  switch (choice.kind) {
    case 'skip':
    case 'open':
      return null;
    case 'book':
      return {};
    case 'anyway': {
      const rules = new Set(obstacles(line, given).map((verdict) => verdict.rule));
      return { overrides: [...rules].map((rule) => ({ rule, reason: choice.reason.trim() })) };
    }
    case 'take': {
      const { suggestion } = choice;
      if (suggestion.kind === 'time') return { start: suggestion.start, end: suggestion.end };
      return { replace: { resourceId: suggestion.resourceId, byId: suggestion.byId } };
    }
  }
}
