import type { SchoolFact } from '#domain/booking/facts.ts';
import { type DayOff, daysOff } from '#domain/calendar/days-off.ts';
import { isSchool, type OrganisationKind } from '#domain/organisation/organisation.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { rememberedOf } from '../write-door/table-memory.ts';
import { holidaysOf } from './holidays.ts';
import { overridesOf } from './read-overrides.ts';

/** A habit may lie a week beside a holiday. */
const MARGIN = 8;

/** The school a booking is for, or null: no organisation, or one without pupils of its own. */
export function schoolFact(
  db: ReadableDb,
  organisationId: string | null,
  period: { readonly start: number; readonly end: number },
): SchoolFact | null {
  const sane = period.end > period.start && Math.abs(period.start) < 1e14 && Math.abs(period.end) < 1e14;
  if (!organisationId || !sane) return null;
  return schoolFactOn(db, organisationId, dateOf(period.start), dateOf(period.end));
}

/** Why a school is or may be away on the days from the first to the last, both included; none for who is no school. */
export function schoolDaysOff(
  db: ReadableDb,
  organisationId: string,
  groups: readonly EducationGroup[],
  firstOn: IsoDate,
  lastOn: IsoDate,
): readonly DayOff[] {
  const school = schoolFactOn(db, organisationId, firstOn, lastOn);
  return school ? daysOff(school, groups, firstOn, lastOn) : [];
}

/** The school as it stands around the days from the first to the last. */
export function schoolFactOn(
  db: ReadableDb,
  organisationId: string,
  firstOn: IsoDate,
  lastOn: IsoDate,
): SchoolFact | null {
  const school = rememberedOf(db, 'schools', ['organisation'], organisationId, () => readSchool(db, organisationId));
  if (!school) return null;
  const [from, until] = [addDays(firstOn, -MARGIN), addDays(lastOn, MARGIN)];
  const overrides = rememberedOf(db, 'overrides of schools', ['school_override'], organisationId, () =>
    overridesOf(db, organisationId),
  );
  const { holidays, knownUntil } = holidaysOf(db, school.region);
  return {
    ...school,
    holidays: holidays.filter((period) => period.lastOn >= from && period.firstOn <= until),
    knownUntil,
    overrides: overrides.filter((override) => override.lastOn >= from && override.firstOn <= until),
  };
}

/** Null for who is no school. */
function readSchool(db: ReadableDb, id: string) {
  const row = statement(
    db,
    `SELECT name, kind, holiday_region AS region, day_model AS dayModel, travel_minutes AS travelMinutes
     FROM organisation WHERE id = ?`,
  ).get(id) as
    | (Pick<SchoolFact, 'name' | 'region' | 'dayModel' | 'travelMinutes'> & { readonly kind: OrganisationKind })
    | undefined;
  if (!row || !isSchool(row.kind)) return null;
  const { kind, ...school } = row;
  return school;
}
