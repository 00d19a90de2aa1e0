import { addDays, type IsoDate, isIsoDate, isWallTime, type WallTime } from './wall-time.ts';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
/** Other beginnings of month names, Dutch and English, and the number of the month. */
const OTHER_MONTHS: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 };

/** A time as people type it: `9`, `930`, `9:30`, `9.30`, `9u30`. Null when it cannot be one. */
export function parseTypedTime(text: string): WallTime | null {
  const match = /^(\d{1,2})(?:\s*[:.,uh]\s*(\d{2})?)?$|^(\d{1,2})(\d{2})$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const hours = match[1] ?? match[3] ?? '';
  const minutes = match[2] ?? match[4] ?? '00';
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return isWallTime(time) ? time : null;
}

/** A date as people type it: `24-11-2026`, `24/11`, `24 nov`, `24`, `2026-11-24`, `vandaag`. A date without
 * a year is the coming one, or one of the past half year. Null when it cannot be a date. */
export function parseTypedDate(text: string, today: IsoDate): IsoDate | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(ma|di|wo|do|vr|za|zo)[a-z]*\.?\s+/, '');
  const near = { vandaag: 0, today: 0, morgen: 1, tomorrow: 1, gisteren: -1, yesterday: -1 }[typed];
  if (near !== undefined) return addDays(today, near);
  if (isIsoDate(typed)) return typed;
  const whole = /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (whole) return toDate(Number(whole[1]), Number(whole[2]), whole[3], today);
  const match = /^(\d{1,2})(?:[\s./-]+(\d{1,2}|[a-z]{3,9})\.?(?:[\s./-]+(\d{4}|\d{2}))?)?$/.exec(typed);
  if (!match) return null;
  const month = match[2] === undefined ? Number(today.slice(5, 7)) : monthOf(match[2]);
  return month === null ? null : toDate(Number(match[1]), month, match[3], today);
}

/** `24-11-2026`, as forms show it. */
export function formatTypedDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}-${month}-${year}`;
}

function monthOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const beginning = text.slice(0, 3);
  const index = MONTHS.indexOf(beginning as (typeof MONTHS)[number]);
  return index >= 0 ? index + 1 : (OTHER_MONTHS[beginning] ?? null);
}

function toDate(day: number, month: number, year: string | undefined, today: IsoDate): IsoDate | null {
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== undefined) return valid(`${year.length === 2 ? `20${year}` : year}-${rest}`);
  const thisYear = valid(`${today.slice(0, 4)}-${rest}`);
  if (thisYear !== null && thisYear >= addDays(today, -183)) return thisYear;
  return valid(`${Number(today.slice(0, 4)) + 1}-${rest}`) ?? thisYear;
}

function valid(date: string): IsoDate | null {
  return isIsoDate(date) ? date : null;
}
