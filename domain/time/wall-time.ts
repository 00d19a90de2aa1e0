import { TZDate, tzOffset } from '@date-fns/tz';
// By their own paths: the whole package is 300 files, which each command and each test would load.
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { parseISO } from 'date-fns/parseISO';
import { calendarDay, type DayNumber, dayNumberOf, daysInMonth, toIsoDate, weekdayOfDay } from './day-number.ts';
import { HOUR, type Instant, MINUTE } from './period.ts';
import { steadyOffset } from './steady-offset.ts';

/** A calendar date, `YYYY-MM-DD`, without a time or zone. */
export type IsoDate = string;
/** A time on the wall clock, `HH:MM`; `24:00` is the end of the day. */
export type WallTime = string;

export const DEFAULT_ZONE = 'Europe/Amsterdam';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;

export function isIsoDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return date.toISOString().slice(0, 10) === text;
}

export function isWallTime(text: string): boolean {
  return TIME.test(text);
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('nl', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The instant of a wall time in a zone. A time that the spring change skips moves on by the skipped hour;
 * one that the autumn change doubles takes the later of the two. */
export function toInstant(date: IsoDate, time: WallTime, zone: string = DEFAULT_ZONE): Instant {
  const number = dayOf(date);
  if (number !== null && isWallTime(time)) {
    const wall = number * DAY + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;
    const before = steadyOffset(wall - MOST_AHEAD, zone);
    if (before !== null && before === steadyOffset(wall + MOST_AHEAD, zone)) return wall - before;
  }
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const wall = new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 60 + minute) * MINUTE;
  // By the offsets before and after the change alone: what a date type makes of such an hour depends on the zone of the machine.
  const before = offsetAt(wall - MOST_AHEAD, zone);
  const after = offsetAt(wall + MOST_AHEAD, zone);
  const readings = [wall - before, wall - after].filter((instant) => offsetAt(instant, zone) === wall - instant);
  return readings.length > 0 ? Math.max(...readings) : wall - before;
}

function offsetAt(instant: Instant, zone: string): number {
  return tzOffset(zone, new Date(instant)) * MINUTE;
}

export interface LocalTime {
  readonly date: IsoDate;
  readonly time: WallTime;
}

/** Date and time on the wall in a zone, at minute precision. */
export function toLocal(instant: Instant, zone: string = DEFAULT_ZONE): LocalTime {
  const offset = steadyOffset(instant, zone);
  if (offset !== null) {
    const wall = instant + offset;
    const day = Math.floor(wall / DAY);
    const minutes = Math.floor((wall - day * DAY) / MINUTE);
    return { date: toIsoDate(day), time: `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}` };
  }
  const wall = new TZDate(instant, zone);
  return { date: isoDateOf(wall), time: `${padded(wall.getHours())}:${padded(wall.getMinutes())}` };
}

export function dateOf(instant: Instant, zone: string = DEFAULT_ZONE): IsoDate {
  return toLocal(instant, zone).date;
}

/** Day arithmetic on dates, never on milliseconds: a day of a clock change has 23 or 25 hours. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = (dayOf(date) ?? Number.NaN) + days;
  if (moved >= 0 && moved < FAR && Number.isInteger(days)) return toIsoDate(moved);
  return isoDateOf(addDaysTo(parseISO(date), days));
}

/** The same day of a later month, or the last one of a month that is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const number = dayOf(date);
  if (number === null || !Number.isInteger(months)) return isoDateOf(addMonthsTo(parseISO(date), months));
  const { year, month, day } = calendarDay(number);
  const counted = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1];
  if (toYear < 1970 || toYear > 9998) return isoDateOf(addMonthsTo(parseISO(date), months));
  return toIsoDate(dayNumberOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekdayOf(date: IsoDate): number {
  const day = dayOf(date);
  return day === null ? getISODay(parseISO(date)) : weekdayOfDay(day);
}

/** ISO 8601 week number, as Dutch schools name their weeks. */
export function weekNumberOf(date: IsoDate): number {
  return getISOWeek(parseISO(date));
}

export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** Start of the date until start of the next date, 23 to 25 hours long. */
export function dayPeriod(date: IsoDate, zone: string = DEFAULT_ZONE): { start: Instant; end: Instant } {
  return { start: toInstant(date, '00:00', zone), end: toInstant(addDays(date, 1), '00:00', zone) };
}

const DAY = 24 * HOUR;
const FAR = dayNumberOf(9999, 12, 31);
/** No zone is further from UTC. */
const MOST_AHEAD = 15 * HOUR;

/** Null for what is no date or lies before 1970: those the libraries answer. */
function dayOf(date: IsoDate): DayNumber | null {
  if (!DATE.test(date)) return null;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumberOf(year, month, day);
}

function isoDateOf(day: Date): IsoDate {
  return `${String(day.getFullYear()).padStart(4, '0')}-${padded(day.getMonth() + 1)}-${padded(day.getDate())}`;
}

function padded(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
