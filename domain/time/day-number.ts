/** Days since 1970-01-01. Whole-number arithmetic of the Gregorian calendar, for loops over thousands of days. */
export type DayNumber = number;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function toDayNumber(date: string): DayNumber {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** Years start in March here, so that the leap day is the last of its year. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function calendarDay(number: DayNumber): CalendarDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** Writes dates; fast for days that come in order, since it keeps the year it wrote last. */
export function isoDateWriter(): (number: DayNumber) => string {
  let start = 0;
  let dates: readonly string[] = [];
  return (number) => {
    const written = dates[number - start];
    if (written !== undefined) return written;
    const { year } = calendarDay(number);
    start = dayNumberOf(year, 1, 1);
    dates = datesOf(year);
    return dates[number - start] as string;
  };
}

/** A memory of a pure function: a series over ten years would spend half its time on writing dates. */
const datesByYear = new Map<number, readonly string[]>();

function datesOf(year: number): readonly string[] {
  const known = datesByYear.get(year);
  if (known) return known;
  const dates: string[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const prefix = `${String(year).padStart(4, '0')}-${twoDigits[month]}-`;
    for (let day = 1; day <= daysInMonth(year, month); day += 1) dates.push(prefix + twoDigits[day]);
  }
  datesByYear.set(year, dates);
  return dates;
}

/** YYYY-MM-DD of a day in the years 1 to 9999. */
export function toIsoDate(number: DayNumber): string {
  const { year, month, day } = calendarDay(number);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits[month]}-${twoDigits[day]}`;
}

const twoDigits: readonly string[] = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/** ISO weekday, 1 Monday to 7 Sunday; day 0 was a Thursday. */
export function weekdayOfDay(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
