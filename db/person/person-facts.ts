import type { PlannedAllocation, ResourceFact } from '#domain/booking/facts.ts';
import type { CrewFacts, Elsewhere, GuardedMachine, PersonFact } from '#domain/person/person.ts';
import { HOUR, type Period } from '#domain/time/period.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { PersonRow } from '../schema/person.ts';
import { absencesBetween, hoursOf, parseSkills } from './person-rows.ts';

/** What the rules look at: the people in a booking, and the machines that need one who knows them. */
export function crewFacts(
  db: ReadableDb,
  allocations: readonly PlannedAllocation[],
  resources: ReadonlyMap<string, ResourceFact>,
  bookingId: string | undefined,
): CrewFacts {
  const people = allocations.filter(({ resourceId }) => resources.get(resourceId)?.kind === 'person');
  const things = allocations.filter(({ resourceId }) => resources.get(resourceId)?.kind !== 'person');
  return {
    people: people.flatMap((allocation) => personFact(db, allocation.resourceId, allocation, bookingId) ?? []),
    guardedMachines: guardedMachines(
      db,
      things.map(({ resourceId }) => resourceId),
    ),
  };
}

/** One person as the rules see them for a period; undefined when there is no such person. */
export function personFact(
  db: ReadableDb,
  id: string,
  period: Period,
  bookingId: string | undefined,
): PersonFact | undefined {
  const row = statement(
    db,
    `SELECT person.*, resource.name FROM person JOIN resource ON resource.id = person.id
     WHERE person.id = ? AND person.deleted = 0`,
  ).get(id) as (PersonRow & { readonly name: string }) | undefined;
  if (!row) return undefined;
  const held = statement(
    db,
    `SELECT 1 FROM allocation WHERE booking_id = ? AND resource_id = ? AND start_at = ? AND end_at = ?
     AND withdrawn = 0 AND deleted = 0`,
  );
  return {
    id,
    name: row.name,
    active: row.active === 1,
    vogNeeded: row.vog_needed === 1,
    vogIssuedOn: row.vog_issued_on,
    vogSeenOn: row.vog_seen_on,
    skills: parseSkills(row.skills),
    hours: hoursOf(db, id),
    absences: isSane(period)
      ? absencesBetween(db, id, addDays(dateOf(period.start), -1), addDays(dateOf(period.end), 1))
      : [],
    authorisedFor: authorisedFor(db, id),
    elsewhere: elsewhere(db, id, period, bookingId),
    holdsNow: bookingId !== undefined && held.get(bookingId, id, period.start, period.end) !== undefined,
  };
}

/** The machines among these resources and their parts (the saw in a kit) whose model asks for authorisation. */
export function guardedMachines(db: ReadableDb, resourceIds: readonly string[]): readonly GuardedMachine[] {
  if (resourceIds.length === 0) return [];
  return statement(
    db,
    `WITH wanted (id) AS (
       SELECT value FROM json_each(@ids)
       UNION SELECT part_id FROM resource_part JOIN json_each(@ids) AS given ON container_id = given.value WHERE deleted = 0
     )
     SELECT resource.id AS resourceId, resource.name, asset_model.id AS modelId, asset_model.name AS modelName
     FROM wanted JOIN asset ON asset.id = wanted.id JOIN asset_model ON asset_model.id = asset.model_id
       JOIN resource ON resource.id = asset.id
     WHERE asset_model.authorisation_needed = 1 AND asset.deleted = 0 AND asset_model.deleted = 0
     ORDER BY asset_model.name, resource.name`,
  ).all({ ids: JSON.stringify(resourceIds) }) as GuardedMachine[];
}

function authorisedFor(db: ReadableDb, id: string): readonly string[] {
  return statement(db, 'SELECT DISTINCT model_id FROM person_authorisation WHERE person_id = ? AND deleted = 0')
    .pluck()
    .all(id) as string[];
}

/** Half a day on both sides is more than any travel between two labs. */
const AROUND = 12 * HOUR;

/** Of all that somebody ever did only the last that began before the time can reach into it: holdings never overlap. */
function elsewhere(db: ReadableDb, id: string, period: Period, bookingId: string | undefined): readonly Elsewhere[] {
  return statement(
    db,
    `SELECT booking.id AS bookingId, ${HOLDER_SQL} AS holder, booking.location_id AS locationId,
       location.name AS locationName, occupancy.start_at AS start, occupancy.end_at AS "end"
     FROM occupancy JOIN booking ON booking.id = occupancy.booking_id
       LEFT JOIN location ON location.id = booking.location_id
     WHERE occupancy.resource_id = @id AND occupancy.start_at < @until AND occupancy.end_at > @from
       AND occupancy.start_at >= coalesce(
         (SELECT max(start_at) FROM occupancy WHERE resource_id = @id AND start_at <= @from), @from)
       AND booking.id <> @bookingId
     ORDER BY occupancy.start_at`,
  ).all({
    id,
    from: period.start - AROUND,
    until: period.end + AROUND,
    bookingId: bookingId ?? '',
  }) as Elsewhere[];
}

function isSane(period: Period): boolean {
  return period.end > period.start && Math.abs(period.start) < 1e14 && Math.abs(period.end) < 1e14;
}
