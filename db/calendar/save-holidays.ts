import { doubtsOf } from '#domain/calendar/check-holiday.ts';
import { type HolidayPeriod, holidayKey } from '#domain/calendar/holiday-period.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { allHolidays, shippedHolidays } from './holidays.ts';

export interface HolidayToSave extends HolidayPeriod {
  /** Somebody looked at what is unusual about it and says that it is right. */
  readonly confirmed: boolean;
}

export interface SavedHolidays extends Saved {
  /** Those whose dates are new. */
  readonly changed: readonly HolidayPeriod[];
}

/** Takes over holidays that differ from what is known. A doubtful one that nobody confirmed refuses them all. */
export function saveHolidays(
  store: Store,
  act: Act,
  rows: readonly HolidayToSave[],
  source: string,
): Result<SavedHolidays> {
  for (const row of rows) {
    const { holiday, region, schoolYear, firstOn, lastOn } = row;
    if (lastOn < firstOn) return refuse(refusal('calendar/last-before-first', { firstOn, lastOn }));
    if (!row.confirmed && doubtsOf(row).length > 0)
      return refuse(refusal('calendar/holiday-doubtful', { holiday, region, schoolYear }));
  }
  if (new Set(rows.map(holidayKey)).size < rows.length) return refuse(refusal('calendar/holiday-twice', {}));
  return transact(store, act, (tx) => {
    const known = new Map(allHolidays(tx).map((period) => [holidayKey(period), period]));
    const shipped = new Map(shippedHolidays.periods.map((period) => [holidayKey(period), period]));
    const changed = rows.filter((row) => !sameDays(row, known.get(holidayKey(row))));
    let id: string | null = null;
    for (const row of changed) {
      const own = known.get(holidayKey(row))?.id ?? null;
      id = own ?? tx.newId();
      if (own && sameDays(row, shipped.get(holidayKey(row)))) remove(tx, 'holiday_period', own);
      else {
        write(tx, 'holiday_period', id, {
          school_year: row.schoolYear,
          holiday: row.holiday,
          region: row.region,
          first_on: row.firstOn,
          last_on: row.lastOn,
          source: source.trim(),
        });
      }
    }
    return id ? accept({ id, transactionId: tx.id, changed }) : refuse(refusal('calendar/nothing-new', {}));
  });
}

/** Back to the dates that the program brings; without such a row the holiday is unknown again. */
export function removeHoliday(store: Store, act: Act, id: string): Result<SavedHolidays> {
  return transact(store, act, (tx) => {
    const row = statement(
      tx,
      'SELECT school_year AS schoolYear, holiday, region FROM holiday_period WHERE id = ? AND deleted = 0',
    ).get(id) as Pick<HolidayPeriod, 'schoolYear' | 'holiday' | 'region'> | undefined;
    if (!row) return refuse(refusal('calendar/holiday-not-found', { id }));
    remove(tx, 'holiday_period', id);
    const back = allHolidays(tx).filter((period) => holidayKey(period) === holidayKey(row));
    return accept({ id, transactionId: tx.id, changed: back });
  });
}

function sameDays(a: HolidayPeriod, b: HolidayPeriod | undefined): boolean {
  return a.firstOn === b?.firstOn && a.lastOn === b.lastOn;
}
