import { addDays, type IsoDate, weekdayOf } from '../time/wall-time.ts';

export type PublicHolidayName =
  | 'new-year'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension'
  | 'whit-monday'
  | 'christmas'
  | 'boxing-day';

export interface PublicHoliday {
  readonly name: PublicHolidayName;
  readonly on: IsoDate;
}

/** The Dutch public holidays of a year on which schools are closed, in order. Good Friday is the school's own choice. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const easter = easterSunday(year);
  const kingsDay = `${year}-04-27`;
  const days: PublicHoliday[] = [
    { name: 'new-year', on: `${year}-01-01` },
    { name: 'easter-monday', on: addDays(easter, 1) },
    { name: 'kings-day', on: weekdayOf(kingsDay) === 7 ? `${year}-04-26` : kingsDay },
    { name: 'liberation-day', on: `${year}-05-05` },
    { name: 'ascension', on: addDays(easter, 39) },
    { name: 'whit-monday', on: addDays(easter, 50) },
    { name: 'christmas', on: `${year}-12-25` },
    { name: 'boxing-day', on: `${year}-12-26` },
  ];
  return days.sort((a, b) => a.on.localeCompare(b.on));
}

export type UsualDayOffName = 'good-friday' | 'ascension-friday';

/** No public holidays, yet most schools are closed: each school decides. */
export function usualDaysOff(year: number): readonly { readonly name: UsualDayOffName; readonly on: IsoDate }[] {
  const easter = easterSunday(year);
  return [
    { name: 'good-friday', on: addDays(easter, -2) },
    { name: 'ascension-friday', on: addDays(easter, 40) },
  ];
}

/** Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}
