import { formatRule } from '#domain/recurrence/format-rule.ts';
import type { Frequency, RecurrenceRule, WeekdayPart } from '#domain/recurrence/rule.ts';
import { parseTypedDate } from '#domain/time/parse-typed.ts';
import { addDays, type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';

/** What stands in the fields of "Herhalen". Empty weekdays: the weekday of the first date. */
export interface RepeatValues {
  readonly isOn: boolean;
  readonly frequency: Frequency;
  readonly interval: string;
  readonly weekdays: readonly number[];
  readonly monthly: 'day' | 'nth' | 'last';
  readonly ends: 'count' | 'until';
  readonly count: string;
  readonly until: string;
  readonly skipDaysOff: boolean;
}

export const noRepeat: RepeatValues = {
  isOn: false,
  frequency: 'weekly',
  interval: '1',
  weekdays: [],
  monthly: 'nth',
  ends: 'count',
  count: '10',
  until: '',
  skipDaysOff: true,
};

export type RepeatField = 'interval' | 'count' | 'until';

export interface ReadRepeat {
  readonly rule: RecurrenceRule;
  readonly text: string;
  readonly errors: Partial<Record<RepeatField, string>>;
}

const MOST_TIMES = 1000;

/** The rule that the fields say, from the first date on. */
export function readRepeat(values: RepeatValues, firstDate: IsoDate, today: IsoDate): ReadRepeat {
  const errors: Partial<Record<RepeatField, string>> = {};
  const interval = wholeNumber(values.interval, 99);
  if (interval === null) errors.interval = 'series:repeat.error.interval';
  const count = wholeNumber(values.count, MOST_TIMES);
  const until = parseTypedDate(values.until, today);
  if (values.ends === 'count' && count === null) errors.count = 'series:repeat.error.count';
  if (values.ends === 'until' && (!until || until < firstDate)) errors.until = 'series:repeat.error.until';
  const rule: RecurrenceRule = {
    frequency: values.frequency,
    interval: interval ?? 1,
    weekdays: weekdaysOf(values, firstDate),
    monthDays: values.frequency === 'monthly' && values.monthly === 'day' ? [dayOf(firstDate)] : [],
    months: [],
    weekStart: 1,
    end:
      values.ends === 'count'
        ? { kind: 'count', count: count ?? 1 }
        : { kind: 'until', date: until ?? firstDate, clock: null, utc: false },
  };
  return { rule, text: formatRule(rule), errors };
}

/** Which one of its weekday the date is in its month, and whether it is the last. */
export function nthOf(date: IsoDate): { readonly nth: number; readonly isLast: boolean } {
  return { nth: Math.ceil(dayOf(date) / 7), isLast: addDays(date, 7).slice(5, 7) !== date.slice(5, 7) };
}

function weekdaysOf(values: RepeatValues, firstDate: IsoDate): WeekdayPart[] {
  const weekday = weekdayOf(firstDate);
  if (values.frequency === 'weekly') {
    const days = values.weekdays.length > 0 ? values.weekdays : [weekday];
    return [...days].sort((a, b) => a - b).map((day) => ({ weekday: day, ordinal: null }));
  }
  if (values.frequency === 'daily' || values.monthly === 'day') return [];
  return [{ weekday, ordinal: values.monthly === 'last' ? -1 : nthOf(firstDate).nth }];
}

function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

function wholeNumber(text: string, most: number): number | null {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}
