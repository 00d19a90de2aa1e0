import { accept, type Refusal, type Result, refusal, refuse } from '../result.ts';
import { isIsoDate } from '../time/wall-time.ts';
import {
  type Frequency,
  LARGEST_INTERVAL,
  type RecurrenceEnd,
  type RecurrenceRule,
  type WeekdayPart,
  weekdayCodes,
} from './rule.ts';

/** Names and values are read in any case (RFC 5545 3.3.10 and 2). What is outside the subset is refused by name:
 * half-understood rules would book wrong days. */
export function parseRule(text: string): Result<RecurrenceRule> {
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  const frequency = frequencyOf(parts.value.get('FREQ'));
  if (!frequency.ok) return frequency;
  const interval = numbersOf(parts.value, 'INTERVAL', 1, LARGEST_INTERVAL);
  if (!interval.ok) return interval;
  const weekdays = weekdaysOf(parts.value.get('BYDAY'));
  if (!weekdays.ok) return weekdays;
  const monthDays = numbersOf(parts.value, 'BYMONTHDAY', -31, 31);
  if (!monthDays.ok) return monthDays;
  const months = numbersOf(parts.value, 'BYMONTH', 1, 12);
  if (!months.ok) return months;
  const weekStart = weekStartOf(parts.value.get('WKST'));
  if (!weekStart.ok) return weekStart;
  const end = endOf(parts.value);
  if (!end.ok) return end;
  const rule: RecurrenceRule = {
    frequency: frequency.value,
    interval: interval.value[0] ?? 1,
    weekdays: weekdays.value,
    monthDays: monthDays.value,
    months: months.value,
    weekStart: weekStart.value,
    end: end.value,
  };
  if (interval.value.length > 1) return refuse(unreadable('INTERVAL', parts.value.get('INTERVAL') ?? ''));
  return contradiction(rule) ?? accept(rule);
}

const LONGEST = 500;
const notOffered = new Set(['BYSETPOS', 'BYWEEKNO', 'BYYEARDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND', 'RSCALE', 'SKIP']);
const offered = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'BYMONTHDAY', 'BYMONTH']);

function unreadable(part: string, value: string): Refusal {
  return refusal('series/rule-unreadable', { part, value: value.slice(0, 60) });
}

function outside(part: string): Refusal {
  return refusal('series/rule-not-offered', { part });
}

function partsOf(text: string): Result<ReadonlyMap<string, string>> {
  const trimmed = text.trim().toUpperCase();
  const body = trimmed.startsWith('RRULE:') ? trimmed.slice('RRULE:'.length) : trimmed;
  if (body.length > LONGEST) return refuse(unreadable('RRULE', body));
  const parts = new Map<string, string>();
  for (const piece of body.split(';')) {
    const [name = '', value, ...more] = piece.split('=');
    if (notOffered.has(name)) return refuse(outside(name));
    if (!offered.has(name) || !value || more.length > 0 || parts.has(name)) return refuse(unreadable('RRULE', piece));
    parts.set(name, value);
  }
  return accept(parts);
}

const frequencyNames: Readonly<Record<string, Frequency>> = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly' };
const otherFrequencies = new Set(['SECONDLY', 'MINUTELY', 'HOURLY', 'YEARLY']);

function frequencyOf(value: string | undefined): Result<Frequency> {
  if (value && otherFrequencies.has(value)) return refuse(outside(`FREQ=${value}`));
  const frequency = value && Object.hasOwn(frequencyNames, value) ? frequencyNames[value] : undefined;
  return frequency ? accept(frequency) : refuse(unreadable('FREQ', value ?? ''));
}

function numbersOf(
  parts: ReadonlyMap<string, string>,
  name: string,
  least: number,
  most: number,
): Result<readonly number[]> {
  const value = parts.get(name);
  if (value === undefined) return accept([]);
  const numbers = new Set<number>();
  for (const piece of value.split(',')) {
    const number = /^[+-]?\d{1,6}$/.test(piece) ? Number(piece) : 0;
    if (number === 0 || number < least || number > most) return refuse(unreadable(name, value));
    numbers.add(number);
  }
  return accept([...numbers].sort((a, b) => a - b));
}

function weekdaysOf(value: string | undefined): Result<readonly WeekdayPart[]> {
  if (value === undefined) return accept([]);
  const found = new Map<string, WeekdayPart>();
  for (const piece of value.split(',')) {
    const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(piece);
    const weekday = weekdayNumber(match?.[2]);
    const ordinal = match?.[1] === undefined ? null : Number(match[1]);
    if (weekday === 0 || ordinal === 0 || Math.abs(ordinal ?? 1) > 53) return refuse(unreadable('BYDAY', value));
    found.set(`${ordinal}${weekday}`, { weekday, ordinal });
  }
  return accept([...found.values()].sort((a, b) => a.weekday - b.weekday || (a.ordinal ?? 0) - (b.ordinal ?? 0)));
}

function weekStartOf(value: string | undefined): Result<number> {
  const weekday = value === undefined ? 1 : weekdayNumber(value);
  return weekday === 0 ? refuse(unreadable('WKST', value ?? '')) : accept(weekday);
}

/** 0 when it is none. */
function weekdayNumber(code: string | undefined): number {
  return (weekdayCodes as readonly (string | undefined)[]).indexOf(code) + 1;
}

const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z)?)?$/;

function endOf(parts: ReadonlyMap<string, string>): Result<RecurrenceEnd> {
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  if (count !== undefined && until !== undefined) return refuse(unreadable('COUNT', `UNTIL=${until}`));
  if (count !== undefined) {
    if (!/^\d{1,9}$/.test(count) || Number(count) === 0) return refuse(unreadable('COUNT', count));
    return accept({ kind: 'count', count: Number(count) });
  }
  if (until === undefined) return accept({ kind: 'never' });
  const match = UNTIL.exec(until);
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  if (!match || !isIsoDate(date)) return refuse(unreadable('UNTIL', until));
  const clock = match[4] === undefined ? null : `${match[4]}:${match[5]}:${match[6]}`;
  return accept({ kind: 'until', date, clock, utc: match[7] === 'Z' });
}

/** Combinations that RFC 5545 forbids. */
function contradiction(rule: RecurrenceRule) {
  const ordinal = rule.weekdays.some((day) => day.ordinal !== null);
  if (ordinal && rule.frequency !== 'monthly') return refuse(outside('BYDAY'));
  if (rule.monthDays.length > 0 && rule.frequency === 'weekly') return refuse(outside('BYMONTHDAY'));
  return null;
}
