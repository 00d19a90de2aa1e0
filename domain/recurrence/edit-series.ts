import type { BookingDraft } from '../booking/booking.ts';
import { toDayNumber } from '../time/day-number.ts';
import { addDays, type IsoDate, toInstant, toLocal } from '../time/wall-time.ts';
import type { RecurrenceRule } from './rule.ts';

/** Which occurrences a change is meant for. */
export const seriesScopes = ['one', 'following', 'all'] as const;
export type SeriesScope = (typeof seriesScopes)[number];

/** What a person changed in one occurrence, to be done to others of the series. */
export interface SeriesEdit {
  readonly before: BookingDraft;
  readonly after: BookingDraft;
  /** The date by the rule of the occurrence that was edited. */
  readonly date: IsoDate;
  readonly zone: string;
}

/** The same change on another occurrence. What differs there from the edited one as it was, somebody changed on
 * purpose: that survives, field by field, and so does another day or time. */
export function editOccurrence(edit: SeriesEdit, other: BookingDraft, date: IsoDate): BookingDraft {
  const { before, after } = edit;
  const changed = Object.entries(after).filter(
    ([field, value]) =>
      !ownFields.has(field) &&
      !isSame(value, before[field as keyof BookingDraft]) &&
      isSame(other[field as keyof BookingDraft], before[field as keyof BookingDraft]),
  );
  const rules = new Set(after.overrides.map((override) => override.rule));
  return {
    ...other,
    ...Object.fromEntries(changed),
    ...editPeriod(edit, other, date),
    overrides: [...other.overrides.filter((override) => !rules.has(override.rule)), ...after.overrides],
  };
}

/** The draft of an occurrence on another date: wall times stay, so a clock change never moves a lesson. */
export function draftOn(draft: BookingDraft, date: IsoDate, zone: string): BookingDraft {
  const wall = wallPeriod(draft, toLocal(draft.start, zone).date, zone);
  return { ...draft, ...periodAt(wall, date, zone) };
}

/** What the edit does to the rule: another time, and for a weekly rule other weekdays. */
export interface RuleShift {
  readonly days: number;
  readonly time: string;
}

/** Null when the edited occurrence was moved on its own before, or the time stayed: the rule stays too. */
export function shiftOf(edit: SeriesEdit, ruleTime: string, rule: RecurrenceRule): RuleShift | null {
  const from = wallPeriod(edit.before, edit.date, edit.zone);
  const to = wallPeriod(edit.after, edit.date, edit.zone);
  if (from.startDay !== 0 || from.startTime !== ruleTime) return null;
  // The nth weekday of a month has no next day; such a rule keeps its days, and each date is an exception.
  const days = rule.frequency === 'weekly' ? to.startDay : 0;
  return days === 0 && to.startTime === from.startTime ? null : { days, time: to.startTime };
}

/** A weekly rule some days later, its end too. */
export function shiftRule(rule: RecurrenceRule, days: number): RecurrenceRule {
  if (days === 0) return rule;
  const weekdays = rule.weekdays
    .map((part) => ({ ...part, weekday: ((((part.weekday - 1 + days) % 7) + 7) % 7) + 1 }))
    .sort((a, b) => a.weekday - b.weekday);
  const end = rule.end.kind === 'until' ? { ...rule.end, date: addDays(rule.end.date, days) } : rule.end;
  return { ...rule, weekdays, end };
}

/** Each occurrence has its own period; reasons are united; the rest is compared. */
const ownFields: ReadonlySet<string> = new Set(['start', 'end', 'overrides']);

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface WallPeriod {
  /** Days after the date by the rule. */
  readonly startDay: number;
  readonly startTime: string;
  readonly endDay: number;
  readonly endTime: string;
}

function wallPeriod(draft: BookingDraft, date: IsoDate, zone: string): WallPeriod {
  const start = toLocal(draft.start, zone);
  const end = toLocal(draft.end, zone);
  const day = toDayNumber(date);
  return {
    startDay: toDayNumber(start.date) - day,
    startTime: start.time,
    endDay: toDayNumber(end.date) - day,
    endTime: end.time,
  };
}

function periodAt(wall: WallPeriod, date: IsoDate, zone: string): { start: number; end: number } {
  return {
    start: toInstant(addDays(date, wall.startDay), wall.startTime, zone),
    end: toInstant(addDays(date, wall.endDay), wall.endTime, zone),
  };
}

function editPeriod(edit: SeriesEdit, other: BookingDraft, date: IsoDate) {
  const { before, after, zone } = edit;
  if (before.start === after.start && before.end === after.end) return {};
  const from = wallPeriod(before, edit.date, zone);
  if (!isSame(wallPeriod(other, date, zone), from)) return {};
  return periodAt(wallPeriod(after, edit.date, zone), date, zone);
}
