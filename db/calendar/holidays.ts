import {
  type HolidayPeriod,
  type holidayNames,
  holidaysKnownUntil,
  overlayHolidays,
} from '#domain/calendar/holiday-period.ts';
import type { HolidayRegion } from '#domain/organisation/organisation.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import table from '#resources/calendar/school-holidays.json' with { type: 'json' };
import { type ReadableDb, statement } from '../connection.ts';
import { rememberedOf } from '../write-door/table-memory.ts';

/** A holiday and where it comes from: `id` is null for a row of the table that the program brings. */
export interface HolidayRecord extends HolidayPeriod {
  readonly id: string | null;
  readonly source: string;
}

type ShippedRow = readonly [string, (typeof holidayNames)[number], HolidayRegion, IsoDate, IsoDate];

/** The ministry's table as the program brings it. */
export const shippedHolidays = {
  source: table.source,
  asOf: table.asOf,
  periods: (table.rows as unknown as readonly ShippedRow[]).map(
    ([schoolYear, holiday, region, firstOn, lastOn]): HolidayRecord => ({
      schoolYear,
      holiday,
      region,
      firstOn,
      lastOn,
      id: null,
      source: table.source,
    }),
  ),
} as const;

/** All holidays that are known: the shipped ones, replaced by what was imported or mended. */
export function allHolidays(db: ReadableDb): readonly HolidayRecord[] {
  const own = statement(
    db,
    `SELECT id, school_year AS schoolYear, holiday, region, first_on AS firstOn, last_on AS lastOn, source
     FROM holiday_period WHERE deleted = 0 ORDER BY id`,
  ).all() as HolidayRecord[];
  return own.length === 0 ? shippedHolidays.periods : overlayHolidays(shippedHolidays.periods, own);
}

/** The holidays of one region, and up to which day they are known. */
export function holidaysOf(
  db: ReadableDb,
  region: HolidayRegion | null,
): { readonly holidays: readonly HolidayRecord[]; readonly knownUntil: IsoDate | null } {
  if (!region) return { holidays: [], knownUntil: null };
  return rememberedOf(db, 'holidays', ['holiday_period'], region, () => {
    const holidays = allHolidays(db).filter((period) => period.region === region);
    return { holidays, knownUntil: holidaysKnownUntil(holidays, region) };
  });
}
