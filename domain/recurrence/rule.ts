import type { IsoDate } from '../time/wall-time.ts';

export const frequencies = ['daily', 'weekly', 'monthly'] as const;
export type Frequency = (typeof frequencies)[number];

/** `TU`, or with an ordinal the nth of the month: 1 the first, -1 the last. */
export interface WeekdayPart {
  /** ISO: 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly ordinal: number | null;
}

export type RecurrenceEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'count'; readonly count: number }
  /** The last start that may be. Without a clock the whole day counts; `utc` when the text ended in Z. */
  | { readonly kind: 'until'; readonly date: IsoDate; readonly clock: string | null; readonly utc: boolean };

/** The part of RFC 5545's RRULE that people plan with. Lists are sorted, without doubles, empty when not given. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly weekdays: readonly WeekdayPart[];
  /** 1 to 31, or from the end of the month: -1 the last day. */
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly weekStart: number;
  readonly end: RecurrenceEnd;
}

/** Their place is the ISO weekday less one. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export const LARGEST_INTERVAL = 999;
