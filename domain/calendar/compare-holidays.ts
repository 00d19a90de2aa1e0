import type { IsoDate } from '../time/wall-time.ts';
import { lengthOf, usualLastDay } from './check-holiday.ts';
import { type HolidayPeriod, holidayKey } from './holiday-period.ts';
import type { ReadHoliday } from './read-holiday-table.ts';

export interface ComparedHoliday extends ReadHoliday {
  readonly days: number;
  /** The last day that the usual length would give, when the length is in doubt. */
  readonly usualLastOn: IsoDate | null;
  readonly state: 'new' | 'changed' | 'same' | 'past';
  readonly before: Pick<HolidayPeriod, 'firstOn' | 'lastOn'> | null;
}

/** Rows of a file beside what is known. What lies in the past changes nothing any more. */
export function compareHolidays(
  rows: readonly ReadHoliday[],
  known: readonly HolidayPeriod[],
  today: IsoDate,
): readonly ComparedHoliday[] {
  const byKey = new Map(known.map((period) => [holidayKey(period), period]));
  return rows.map((row) => {
    const now = byKey.get(holidayKey(row));
    const same = now?.firstOn === row.firstOn && now.lastOn === row.lastOn;
    return {
      ...row,
      days: lengthOf(row.firstOn, row.lastOn),
      usualLastOn: row.doubts.includes('length') ? usualLastDay(row) : null,
      state: row.lastOn < today ? 'past' : same ? 'same' : now ? 'changed' : 'new',
      before: now && !same ? { firstOn: now.firstOn, lastOn: now.lastOn } : null,
    };
  });
}
