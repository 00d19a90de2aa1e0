import type { HolidayRegion } from '../organisation/organisation.ts';
import type { IsoDate } from '../time/wall-time.ts';
import type { SchoolYear } from './school-year.ts';

export const holidayNames = ['herfst', 'kerst', 'voorjaar', 'mei', 'zomer'] as const;
export type HolidayName = (typeof holidayNames)[number];

/** A school holiday of one region, both days included. */
export interface HolidayPeriod {
  readonly schoolYear: SchoolYear;
  readonly holiday: HolidayName;
  readonly region: HolidayRegion;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** Autumn and spring are the ministry's advice; a school may choose another week. */
export function isAdvice(holiday: HolidayName): boolean {
  return holiday === 'herfst' || holiday === 'voorjaar';
}

/** What makes two rows the same holiday, whatever their dates. */
export function holidayKey({ schoolYear, holiday, region }: Omit<HolidayPeriod, 'firstOn' | 'lastOn'>): string {
  return `${schoolYear} ${holiday} ${region}`;
}

/** The shipped table with each row replaced by an imported or mended one of the same holiday, in order of date. */
export function overlayHolidays<Period extends HolidayPeriod>(
  shipped: readonly Period[],
  own: readonly Period[],
): readonly Period[] {
  const byKey = new Map([...shipped, ...own].map((period) => [holidayKey(period), period]));
  return [...byKey.values()].sort(
    (a, b) => a.firstOn.localeCompare(b.firstOn) || holidayKey(a).localeCompare(holidayKey(b)),
  );
}

/** Up to which day the holidays of a region are known: a school year is once its summer is. */
export function holidaysKnownUntil(periods: readonly HolidayPeriod[], region: HolidayRegion): IsoDate | null {
  return periods.reduce<IsoDate | null>(
    (latest, period) =>
      period.region === region && period.holiday === 'zomer' && (latest === null || period.lastOn > latest)
        ? period.lastOn
        : latest,
    null,
  );
}
