import { type SchoolYear, schoolYearDays } from '#domain/calendar/school-year.ts';
import { type OrganisationKind, schoolKinds } from '#domain/organisation/organisation.ts';
import { type FairnessFact, inFairnessOrder } from '#domain/planning/fairness.ts';
import { quotaOf } from '#domain/planning/quota.ts';
import { dayPeriod } from '#domain/time/wall-time.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { WAITING_SQL } from './waiting.ts';

interface SchoolRow {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly pupils: number | null;
  readonly travelMinutes: number | null;
}

/** All schools that are open, whose turn it is first. `now` only divides what was from what will be. */
export function fairnessOf(db: ReadableDb, schoolYear: SchoolYear, now: number): readonly FairnessFact[] {
  const { firstOn, lastOn } = schoolYearDays(schoolYear);
  const settings = readRuleSettings(db);
  const counts = countVisits(db, dayPeriod(firstOn).start, dayPeriod(lastOn).end, now);
  const waiting = waitingSince(db);
  const schools = statement(
    db,
    `SELECT id AS organisationId, name, kind, pupils, travel_minutes AS travelMinutes FROM organisation
     WHERE deleted = 0 AND status = 'active' AND kind IN (SELECT value FROM json_each(?)) ORDER BY id`,
  ).all(JSON.stringify(schoolKinds)) as SchoolRow[];
  return inFairnessOrder(
    schools.map(({ kind, pupils, ...school }) => ({
      ...school,
      quota: quotaOf(kind, pupils, settings),
      had: counts.get(school.organisationId)?.had ?? 0,
      planned: counts.get(school.organisationId)?.planned ?? 0,
      waitingSince: waiting.get(school.organisationId) ?? null,
      travelMinutes: school.travelMinutes ?? settings.travelMinutes,
    })),
  );
}

/** Visits, not the weekly lessons of a school that teaches here. */
function countVisits(db: ReadableDb, from: number, until: number, now: number) {
  const rows = statement(
    db,
    `SELECT organisation_id AS id, sum(end_at <= ?) AS had, sum(end_at > ?) AS planned FROM booking
     WHERE kind = 'visit' AND intent <> 'cancelled' AND deleted = 0 AND start_at >= ? AND start_at < ?
       AND organisation_id IS NOT NULL GROUP BY organisation_id`,
  ).all(now, now, from, until) as { id: string; had: number; planned: number }[];
  return new Map(rows.map((row) => [row.id, row]));
}

function waitingSince(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = statement(
    db,
    `SELECT organisation_id, min(asked_on) FROM waitlist_entry WHERE ${WAITING_SQL} GROUP BY organisation_id`,
  )
    .raw()
    .all() as [string, string][];
  return new Map(rows);
}
