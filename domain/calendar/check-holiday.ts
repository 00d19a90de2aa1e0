import { daysBetween } from '../time/days-between.ts';
import { addDays, type IsoDate, weekdayOf } from '../time/wall-time.ts';
import type { HolidayName, HolidayPeriod } from './holiday-period.ts';

/** Why a row of a table may be wrong; a person decides. */
export type HolidayDoubt = 'start_not_saturday' | 'end_not_sunday' | 'length' | 'season' | 'twice' | 'overlaps';

/** Days, weekends included, as the ministry has set them since 2019. */
const usualLengths: Readonly<Record<HolidayName, readonly number[]>> = {
  herfst: [9],
  kerst: [16],
  voorjaar: [9],
  mei: [9, 16],
  zomer: [44],
};

/** The months in which each begins. */
const seasons: Readonly<Record<HolidayName, readonly number[]>> = {
  herfst: [10, 11],
  kerst: [12],
  voorjaar: [2, 3],
  mei: [4, 5],
  zomer: [7],
};

/** What is unusual about one holiday by itself. */
export function doubtsOf({ holiday, firstOn, lastOn }: HolidayPeriod): readonly HolidayDoubt[] {
  return [
    ...(weekdayOf(firstOn) === 6 ? [] : ['start_not_saturday' as const]),
    ...(weekdayOf(lastOn) === 7 ? [] : ['end_not_sunday' as const]),
    ...(usualLengths[holiday].includes(lengthOf(firstOn, lastOn)) ? [] : ['length' as const]),
    ...(seasons[holiday].includes(Number(firstOn.slice(5, 7))) ? [] : ['season' as const]),
  ];
}

/** The last day that the usual length gives, to offer beside a doubtful one. */
export function usualLastDay({ holiday, firstOn }: Pick<HolidayPeriod, 'holiday' | 'firstOn'>): IsoDate {
  return addDays(firstOn, (usualLengths[holiday][0] ?? 9) - 1);
}

export function lengthOf(firstOn: IsoDate, lastOn: IsoDate): number {
  return daysBetween(firstOn, lastOn) + 1;
}
