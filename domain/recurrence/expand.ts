import { accept, type Refusal, type Result, refusal, refuse } from '../result.ts';
import {
  calendarDay,
  type DayNumber,
  dayNumberOf,
  daysInMonth,
  isoDateWriter,
  toDayNumber,
  weekdayOfDay,
} from '../time/day-number.ts';
import { HOUR, type Instant, MINUTE } from '../time/period.ts';
import { type IsoDate, isIsoDate, isWallTime, type LocalTime } from '../time/wall-time.ts';
import type { RecurrenceRule } from './rule.ts';
import { zoneOffsets } from './zone-offsets.ts';

/** What repeats: a rule from a first start on the wall clock of a zone, without the dates taken out. */
export interface Recurrence {
  readonly rule: RecurrenceRule;
  readonly start: LocalTime;
  readonly zone: string;
  readonly excludedDates: readonly IsoDate[];
}

/** One start. A series has at most one on a date, so the date names it. */
export interface Occurrence {
  readonly date: IsoDate;
  readonly start: Instant;
}

export const MOST_OCCURRENCES = 1000;
/** Ten years: 520 weeks and then some. Nobody plans further, and no rule can keep us searching. */
const HORIZON_DAYS = 3660;
const DAY = 24 * HOUR;

/** All starts in order. The first start itself counts only when the rule gives it, as in most calendars. */
export function expand(recurrence: Recurrence): Result<readonly Occurrence[]> {
  const { rule, start, zone } = recurrence;
  const wrong = unusable(recurrence);
  if (wrong) return refuse(wrong);
  const offsets = zoneOffsets(zone);
  if (!offsets) return refuse(refusal('series/zone-unknown', { zone }));
  const { end } = rule;
  const firstDay = toDayNumber(start.date);
  const horizon = firstDay + HORIZON_DAYS;
  const lastDay = Math.min(horizon, lastDayOf(rule, start));
  const most = end.kind === 'count' ? end.count : MOST_OCCURRENCES + 1;
  const days = daysOf(rule, firstDay, lastDay, most);
  if (days.length > MOST_OCCURRENCES) return refuse(tooMany());
  if (days.length === 0 && lastDay >= firstDay) return refuse(refusal('series/no-dates'));
  const complete = end.kind === 'count' ? days.length === end.count : lastDay < horizon;
  if (!complete) return refuse(refusal('series/beyond-horizon', { years: 10 }));
  const clock = (Number(start.time.slice(0, 2)) * 60 + Number(start.time.slice(3, 5))) * MINUTE;
  const lastInstant = end.kind === 'until' && end.utc ? Date.parse(`${end.date}T${end.clock}Z`) : Number.MAX_VALUE;
  const excluded = new Set(recurrence.excludedDates);
  const toIsoDate = isoDateWriter();
  // Of its full length from the start: growing costs more than the rest of the loop.
  const found = new Array<Occurrence>(days.length);
  let count = 0;
  let { from, until, offset } = offsets.steadyAround(firstDay * DAY + clock);
  for (const day of days) {
    // Days since 1970 in milliseconds keep their precision within the years allowed.
    const local = day * DAY + clock;
    if (local < from || local >= until) ({ from, until, offset } = offsets.steadyAround(local));
    const instant = local - offset;
    if (instant > lastInstant) break;
    const date = toIsoDate(day);
    if (excluded.size === 0 || !excluded.has(date)) {
      found[count] = { date, start: instant };
      count += 1;
    }
  }
  found.length = count;
  return accept(found);
}

function tooMany(): Refusal {
  return refusal('series/too-many', { most: MOST_OCCURRENCES });
}

function unusable({ rule, start }: Recurrence): Refusal | null {
  if (
    !isIsoDate(start.date) ||
    start.date > '9900' ||
    start.date < '0100' ||
    !isWallTime(start.time) ||
    start.time === '24:00'
  ) {
    return refusal('series/start-unreadable');
  }
  if (rule.end.kind === 'never') return refusal('series/endless');
  if (rule.end.kind === 'count' && rule.end.count > MOST_OCCURRENCES) return tooMany();
  return null;
}

/** The last day on which it may start, as far as the wall clock tells: an end in UTC is looked at again by instant. */
function lastDayOf({ end }: RecurrenceRule, start: LocalTime): DayNumber {
  if (end.kind !== 'until') return Number.POSITIVE_INFINITY;
  const day = toDayNumber(end.date);
  if (end.utc) return day + 1;
  return end.clock === null || `${start.time}:00` <= end.clock ? day : day - 1;
}

/** At most `most` days of the rule in order, from `first` to `last`. */
function daysOf(rule: RecurrenceRule, first: DayNumber, last: DayNumber, most: number): readonly DayNumber[] {
  switch (rule.frequency) {
    case 'daily':
      return dailyDays(rule, first, last, most);
    case 'weekly':
      return weeklyDays(rule, first, last, most);
    case 'monthly':
      return monthlyDays(rule, first, last, most);
  }
}

function dailyDays(rule: RecurrenceRule, first: DayNumber, last: DayNumber, most: number): DayNumber[] {
  const found: DayNumber[] = [];
  const limited = rule.months.length + rule.monthDays.length + rule.weekdays.length > 0;
  for (let day = first; day <= last && found.length < most; day += rule.interval) {
    if (!limited || isWithin(rule, day)) found.push(day);
  }
  return found;
}

function weeklyDays(rule: RecurrenceRule, first: DayNumber, last: DayNumber, most: number): DayNumber[] {
  const found: DayNumber[] = [];
  const fromWeekStart = (weekday: number) => (weekday - rule.weekStart + 7) % 7;
  const weekdays = rule.weekdays.length > 0 ? rule.weekdays.map((part) => part.weekday) : [weekdayOfDay(first)];
  const offsets = weekdays.map(fromWeekStart).sort((a, b) => a - b);
  const firstWeek = first - fromWeekStart(weekdayOfDay(first));
  for (let week = firstWeek; week <= last; week += 7 * rule.interval) {
    for (const offset of offsets) {
      const day = week + offset;
      if (day < first || day > last) continue;
      if (rule.months.length > 0 && !rule.months.includes(calendarDay(day).month)) continue;
      found.push(day);
      if (found.length === most) return found;
    }
  }
  return found;
}

function monthlyDays(rule: RecurrenceRule, first: DayNumber, last: DayNumber, most: number): DayNumber[] {
  const found: DayNumber[] = [];
  const start = calendarDay(first);
  const open = rule.monthDays.length + rule.weekdays.length === 0;
  for (let at = start.year * 12 + start.month - 1; ; at += rule.interval) {
    const year = Math.floor(at / 12);
    const month = (at % 12) + 1;
    const monthStart = dayNumberOf(year, month, 1);
    if (monthStart > last) return found;
    if (rule.months.length > 0 && !rule.months.includes(month)) continue;
    const length = daysInMonth(year, month);
    for (let inMonth = 1; inMonth <= length; inMonth += 1) {
      const day = monthStart + inMonth - 1;
      if (day < first || day > last) continue;
      // Without a day part it is the day of the first start; a month that lacks it has none.
      if (!(open ? inMonth === start.day : isDayPart(rule, day, inMonth, length))) continue;
      found.push(day);
      if (found.length === most) return found;
    }
  }
}

function isWithin(rule: RecurrenceRule, number: DayNumber): boolean {
  const { year, month, day } = calendarDay(number);
  if (rule.months.length > 0 && !rule.months.includes(month)) return false;
  return isDayPart(rule, number, day, daysInMonth(year, month));
}

function isDayPart(rule: RecurrenceRule, number: DayNumber, day: number, length: number): boolean {
  const { monthDays, weekdays } = rule;
  if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - length - 1)) return false;
  if (weekdays.length === 0) return true;
  const weekday = weekdayOfDay(number);
  const fromStart = Math.ceil(day / 7);
  const fromEnd = -Math.ceil((length - day + 1) / 7);
  return weekdays.some(
    (part) =>
      part.weekday === weekday && (part.ordinal === null || part.ordinal === fromStart || part.ordinal === fromEnd),
  );
}
