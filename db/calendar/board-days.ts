import type { SchoolFact } from '#domain/booking/facts.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { addDays, dayPeriod, type IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { allHolidays, type HolidayRecord } from './holidays.ts';
import { knownGroups } from './read-overrides.ts';
import { schoolFactOn } from './school-fact.ts';

interface BoardSchool extends Omit<SchoolFact, 'holidays'> {
  readonly id: string;
}

export interface BoardDays {
  readonly schools: readonly BoardSchool[];
  /** Of all regions, around these days. */
  readonly holidays: readonly HolidayRecord[];
  readonly groups: readonly { readonly bookingId: string; readonly groups: readonly EducationGroup[] }[];
}

/** What a board of these days must know to judge while dragging: the schools that come, and which groups. */
export function boardDays(db: ReadableDb, from: IsoDate, until: IsoDate): BoardDays {
  const [firstOn, lastOn] = [addDays(from, -1), addDays(until, 1)];
  const rows = statement(
    db,
    `SELECT id, organisation_id AS organisationId, groups FROM booking
     WHERE deleted = 0 AND intent <> 'cancelled' AND organisation_id IS NOT NULL AND start_at < ? AND end_at > ?`,
  ).all(dayPeriod(lastOn).end, dayPeriod(firstOn).start) as { id: string; organisationId: string; groups: string }[];
  const schools = [...new Set(rows.map((row) => row.organisationId))].flatMap((id) => {
    const school = schoolFactOn(db, id, firstOn, lastOn);
    if (!school) return [];
    const { holidays, ...facts } = school;
    return [{ id, ...facts }];
  });
  const [near, far] = [addDays(firstOn, -8), addDays(lastOn, 8)];
  return {
    schools,
    holidays: allHolidays(db).filter((period) => period.lastOn >= near && period.firstOn <= far),
    groups: rows
      .filter((row) => row.groups !== '[]')
      .map((row) => ({ bookingId: row.id, groups: knownGroups(row.groups) })),
  };
}
