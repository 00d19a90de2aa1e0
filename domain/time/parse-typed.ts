import { addDays, type IsoDate, isIsoDate, type WallTime, weekdayOf } from './wall-time.ts';

const CLOCK = /^(\d{1,2})(?:\s*[:.,uh]\s*(\d{2}))?\s*(?:uur|u|h)?$/;
const DIGITS = /^(\d{1,2})(\d{2})$/;

/** A time as people type it: `9`, `9:30`, `9.30`, `9u30`, `930`, `0930`. Null when it is not a time. */
export function parseTypedTime(text: string): WallTime | null {
  const typed = text.trim().toLowerCase();
  const match = CLOCK.exec(typed) ?? DIGITS.exec(typed);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** A date as people type it: `24-11`, `24-11-2026`, `24 nov`, `2411`, `24`, `morgen`, `di`, `+7`. Null when it is none.
 * A weekday is the next one after today. Without a year it is the coming date, or one of the last two months: those
 * are entered afterwards. */
export function parseTypedDate(text: string, today: IsoDate): IsoDate | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return parseWord(typed, today) ?? parseNumbers(typed.replace(LEADING_WEEKDAY, ''), today);
}

/** Typed or not: `24-11-2026`, as Dutch people write a date. */
export function dateAsTyped(date: IsoDate): string {
  return date.split('-').reverse().join('-');
}

const dayWords: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
  gisteren: -1,
  yesterday: -1,
};

const weekdays: readonly (readonly string[])[] = [
  ['ma', 'maandag', 'mon', 'monday'],
  ['di', 'dinsdag', 'tue', 'tuesday'],
  ['wo', 'woensdag', 'wed', 'wednesday'],
  ['do', 'donderdag', 'thu', 'thursday'],
  ['vr', 'vrijdag', 'fri', 'friday'],
  ['za', 'zaterdag', 'sat', 'saturday'],
  ['zo', 'zondag', 'sun', 'sunday'],
];

const LEADING_WEEKDAY = new RegExp(`^(?:${weekdays.flat().join('|')})[., ]+(?=\\d)`);

const months: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const MOST_DAYS = 3660;
const DAYS_BACK = 60;
/** A leap day can be eight years away, around 2100. */
const YEARS_AHEAD = 8;

function parseWord(typed: string, today: IsoDate): IsoDate | null {
  const days = Object.hasOwn(dayWords, typed) ? dayWords[typed] : undefined;
  if (days !== undefined) return addDays(today, days);
  const ahead = /^\+(\d{1,4})$/.exec(typed);
  if (ahead) return Number(ahead[1]) <= MOST_DAYS ? addDays(today, Number(ahead[1])) : null;
  const weekday = weekdays.findIndex((names) => names.includes(typed)) + 1;
  if (weekday === 0) return null;
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/;
const NAMED = /^(\d{1,2})[- ]?([a-z]+)\.?(?:[- ,]+(\d{4}|\d{2}))?$/;
const RUN = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/;

function parseNumbers(typed: string, today: IsoDate): IsoDate | null {
  const iso = ISO.exec(typed);
  if (iso) return toDate(iso[1], iso[2], iso[3]);
  const match = NUMBERS.exec(typed) ?? RUN.exec(typed);
  if (match) return withYear(match[1], match[2], match[3], today);
  const named = NAMED.exec(typed);
  if (named) {
    const month = months.findIndex((names) => names.includes(named[2] ?? '')) + 1;
    return withYear(named[1], String(month), named[3], today);
  }
  return /^\d{1,2}$/.test(typed) ? comingDayOfMonth(typed, today) : null;
}

function withYear(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: IsoDate,
): IsoDate | null {
  if (year) return toDate(year.length === 2 ? `20${year}` : year, month, day);
  const earliest = addDays(today, -DAYS_BACK);
  const thisYear = Number(today.slice(0, 4));
  for (let candidate = thisYear - 1; candidate <= thisYear + YEARS_AHEAD; candidate += 1) {
    const date = toDate(String(candidate), month, day);
    if (date && date >= earliest) return date;
  }
  return null;
}

function comingDayOfMonth(day: string, today: IsoDate): IsoDate | null {
  const [year, month] = today.split('-').map(Number) as [number, number];
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const index = month - 1 + ahead;
    const date = toDate(String(year + Math.floor(index / 12)), String((index % 12) + 1), day);
    if (date && date >= today) return date;
  }
  return null;
}

function toDate(year: string | undefined, month: string | undefined, day: string | undefined): IsoDate | null {
  const date = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
  return isIsoDate(date) ? date : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
