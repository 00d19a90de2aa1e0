import type { BookingKind, BookingStatus } from '#domain/booking/booking.ts';
import { kindsWithPupils } from '#domain/booking/rules/person-vog.ts';
import type { PersonKind } from '#domain/person/person.ts';
import { type Candidate, rankStandIns, type StandIn, type StandInTask } from '#domain/person/stand-ins.ts';
import { MINUTE, type Period } from '#domain/time/period.ts';
import { addDays, DEFAULT_ZONE, dateOf, toInstant } from '#domain/time/wall-time.ts';
import { travelMinutes } from '#domain/transport/travel-times.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { readTravelTimes } from '../transport/travel-times.ts';
import { guardedMachines } from './guarded-machines.ts';
import { personFacts } from './person-facts.ts';
import { parseSkills } from './person-rows.ts';

/** A coming booking in which somebody stands who will not be there. */
export interface AffectedBooking extends Period {
  readonly bookingId: string;
  readonly sequence: number;
  readonly kind: BookingKind;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly title: string;
  readonly groupLabel: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly timeZone: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

const AFFECTED = `SELECT booking.id AS bookingId, booking.sequence, booking.kind, booking.intent AS status,
    ${HOLDER_SQL} AS holder, detail.title, detail.group_label AS groupLabel, booking.location_id AS locationId,
    location.name AS locationName, coalesce(location.time_zone, '${DEFAULT_ZONE}') AS timeZone,
    booking.start_at AS start, booking.end_at AS "end", detail.contact_name AS contactName,
    coalesce(nullif(detail.contact_phone, ''), organisation.phone, '') AS contactPhone
  FROM occupancy JOIN booking ON booking.id = occupancy.booking_id
    JOIN booking_detail AS detail ON detail.id = booking.id
    LEFT JOIN location ON location.id = booking.location_id
    LEFT JOIN organisation ON organisation.id = booking.organisation_id`;

/** What somebody would miss on these days, both included: bookings that have not ended yet, in order of time. */
export function bookingsOnDays(
  db: ReadableDb,
  personId: string,
  firstOn: string,
  lastOn: string,
  now: number,
): readonly AffectedBooking[] {
  const rows = statement(
    db,
    `${AFFECTED} WHERE occupancy.resource_id = ? AND booking.end_at > ?
     AND occupancy.start_at < ? AND occupancy.end_at > ? ORDER BY booking.start_at, booking.id`,
  ).all(
    personId,
    now,
    toInstant(addDays(lastOn, 2), '00:00', 'UTC'),
    toInstant(addDays(firstOn, -1), '00:00', 'UTC'),
  ) as AffectedBooking[];
  return rows.filter(
    (row) => dateOf(row.start, row.timeZone) <= lastOn && dateOf(row.end - 1, row.timeZone) >= firstOn,
  );
}

/** Everybody who takes part, ranked for the place that this person has in the booking. */
export function standInsFor(db: ReadableDb, bookingId: string, personId: string): readonly StandIn[] {
  const task = taskOf(db, bookingId, personId);
  if (!task) return [];
  const present = new Set(
    statement(db, 'SELECT resource_id FROM occupancy WHERE booking_id = ?').pluck().all(bookingId) as string[],
  );
  const rows = statement(
    db,
    `SELECT person.id, person.kind, resource.location_id AS homeLocationId FROM person
     JOIN resource ON resource.id = person.id WHERE person.deleted = 0 AND person.active = 1 AND person.id <> ?`,
  ).all(personId) as { id: string; kind: PersonKind; homeLocationId: string | null }[];
  const planned = plannedMinutes(db, task);
  const others = new Map(rows.filter(({ id }) => !present.has(id)).map((row) => [row.id, row]));
  const candidates = personFacts(db, [...others.keys()], task, bookingId).flatMap((fact): Candidate[] => {
    const person = others.get(fact.id);
    if (!person) return [];
    return [{ ...fact, ...person, plannedMinutes: planned.get(fact.id) ?? 0 }];
  });
  return rankStandIns(task, candidates);
}

/** What has to be taken over: the skills that the programme asks for, else those of the person; the machines that
 * nobody else in the booking is authorised for. */
function taskOf(db: ReadableDb, bookingId: string, personId: string): StandInTask | undefined {
  const row = statement(
    db,
    `SELECT booking.kind, booking.location_id AS locationId, booking.programme_version_id AS versionId,
       coalesce(location.time_zone, '${DEFAULT_ZONE}') AS zone, occupancy.start_at AS start, occupancy.end_at AS "end",
       person.skills
     FROM booking JOIN occupancy ON occupancy.booking_id = booking.id AND occupancy.resource_id = @personId
       JOIN person ON person.id = occupancy.resource_id
       LEFT JOIN location ON location.id = booking.location_id WHERE booking.id = @bookingId`,
  ).get({ bookingId, personId }) as
    | (Period & {
        readonly kind: BookingKind;
        readonly locationId: string | null;
        readonly versionId: string | null;
        readonly zone: string;
        readonly skills: string;
      })
    | undefined;
  if (!row) return undefined;
  const settings = readRuleSettings(db, { locationId: row.locationId });
  const times = readTravelTimes(db);
  const asked = statement(
    db,
    "SELECT skill FROM programme_need WHERE version_id = ? AND kind = 'skill' AND skill <> '' AND deleted = 0",
  )
    .pluck()
    .all(row.versionId) as string[];
  return {
    start: row.start,
    end: row.end,
    zone: row.zone,
    locationId: row.locationId,
    skills: asked.length > 0 ? asked : parseSkills(row.skills),
    machines: unguarded(db, bookingId, personId),
    minutesFrom: (id) => travelMinutes(times, id, row.locationId ?? id, settings.labTravelMinutes),
    vogMaxAgeMonths: settings.vogMaxAgeMonths,
    vogMatters: kindsWithPupils.has(row.kind),
  };
}

function unguarded(db: ReadableDb, bookingId: string, personId: string) {
  const held = statement(db, 'SELECT resource_id FROM occupancy WHERE booking_id = ?')
    .pluck()
    .all(bookingId) as string[];
  const others = new Set(
    statement(
      db,
      `SELECT DISTINCT model_id FROM person_authorisation JOIN occupancy ON occupancy.resource_id = person_id
       WHERE occupancy.booking_id = ? AND person_id <> ? AND deleted = 0`,
    )
      .pluck()
      .all(bookingId, personId) as string[],
  );
  return guardedMachines(db, held).filter((machine) => !others.has(machine.modelId));
}

/** What everybody has planned in the month of the task: who has least is asked first. */
function plannedMinutes(db: ReadableDb, task: StandInTask): ReadonlyMap<string, number> {
  const month = dateOf(task.start, task.zone).slice(0, 7);
  const start = toInstant(`${month}-01`, '00:00', task.zone);
  const end = toInstant(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, '00:00', task.zone);
  const rows = statement(
    db,
    `SELECT resource_id AS id, sum(end_at - start_at) AS total FROM occupancy
     WHERE start_at >= ? AND start_at < ? AND resource_id IN (SELECT id FROM person) GROUP BY resource_id`,
  ).all(start, end) as { id: string; total: number }[];
  return new Map(rows.map(({ id, total }) => [id, Math.round(total / MINUTE)]));
}
