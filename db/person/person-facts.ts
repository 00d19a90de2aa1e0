import type { PlannedAllocation, ResourceFact } from '#domain/booking/facts.ts';
import type { CrewFacts, Elsewhere, PersonFact } from '#domain/person/person.ts';
import { HOUR, type Period } from '#domain/time/period.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { guardedMachines } from './guarded-machines.ts';
import { type KnownPerson, knownPerson } from './known-people.ts';

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
    people: people.flatMap((allocation) => personFacts(db, [allocation.resourceId], allocation, bookingId)),
    guardedMachines: guardedMachines(
      db,
      things.map(({ resourceId }) => resourceId),
    ),
  };
}

/** People as the rules see them for a period; who does not exist is left out. */
export function personFacts(
  db: ReadableDb,
  ids: readonly string[],
  period: Period,
  bookingId: string | undefined,
): readonly PersonFact[] {
  const known = ids.flatMap((id) => knownPerson(db, id) ?? []);
  if (known.length === 0) return [];
  const elsewhere = elsewhereOf(db, known, period, bookingId);
  const holding = bookingId === undefined ? new Set<string>() : holdersOf(db, bookingId, period);
  const days = isSane(period) ? [addDays(dateOf(period.start), -1), addDays(dateOf(period.end), 1)] : undefined;
  return known.map((person) => ({
    ...person,
    absences: person.absences.filter(
      ({ firstOn, lastOn }) => days?.[0] && lastOn >= days[0] && firstOn <= `${days[1]}`,
    ),
    elsewhere: elsewhere.get(person.id) ?? [],
    holdsNow: holding.has(person.id),
  }));
}

/** Who stands in the booking already, at these very times. */
function holdersOf(db: ReadableDb, bookingId: string, { start, end }: Period): ReadonlySet<string> {
  const ids = statement(
    db,
    `SELECT resource_id FROM allocation WHERE booking_id = ? AND start_at = ? AND end_at = ?
     AND withdrawn = 0 AND deleted = 0`,
  )
    .pluck()
    .all(bookingId, start, end) as string[];
  return new Set(ids);
}

/** Half a day on both sides is more than any travel between two labs. */
const AROUND = 12 * HOUR;

/** Of all that somebody ever did only the last that began before the time can reach into it: holdings never overlap. */
function elsewhereOf(
  db: ReadableDb,
  people: readonly KnownPerson[],
  period: Period,
  bookingId: string | undefined,
): ReadonlyMap<string, readonly Elsewhere[]> {
  const rows = statement(
    db,
    `SELECT occupancy.resource_id AS personId, booking.id AS bookingId, ${HOLDER_SQL} AS holder,
       booking.location_id AS locationId, location.name AS locationName, occupancy.start_at AS start,
       occupancy.end_at AS "end"
     FROM json_each(@ids) AS person CROSS JOIN occupancy ON occupancy.resource_id = person.value
       AND occupancy.start_at < @until AND occupancy.end_at > @from AND occupancy.start_at >= coalesce(
         (SELECT max(start_at) FROM occupancy WHERE resource_id = person.value AND start_at <= @from), @from)
       JOIN booking ON booking.id = occupancy.booking_id AND booking.id <> @bookingId
       LEFT JOIN location ON location.id = booking.location_id
     ORDER BY occupancy.resource_id, occupancy.start_at`,
  ).all({
    ids: JSON.stringify(people.map(({ id }) => id)),
    from: period.start - AROUND,
    until: period.end + AROUND,
    bookingId: bookingId ?? '',
  }) as (Elsewhere & { readonly personId: string })[];
  const found = new Map<string, Elsewhere[]>();
  for (const { personId, ...elsewhere } of rows) {
    const of = found.get(personId);
    if (of) of.push(elsewhere);
    else found.set(personId, [elsewhere]);
  }
  return found;
}

function isSane(period: Period): boolean {
  return period.end > period.start && Math.abs(period.start) < 1e14 && Math.abs(period.end) < 1e14;
}
