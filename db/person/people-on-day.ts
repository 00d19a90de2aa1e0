import type { AbsenceKind, PersonKind } from '#domain/person/person.ts';
import { addDays, DEFAULT_ZONE, dateOf, type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';

interface BookingOfDay {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly holder: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
}

interface PersonOfDay {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly bookings: readonly BookingOfDay[];
}

export interface PeopleOnDay {
  readonly working: PersonOfDay[];
  /** Those that still stand in bookings of the day keep them here: somebody has to decide. */
  readonly away: (PersonOfDay & { readonly absence: AbsenceKind; readonly lastOn: IsoDate })[];
}

type HeldRow = BookingOfDay & { readonly personId: string; readonly name: string; readonly kind: PersonKind };

/** Who works on a date, first whose day begins first, and who is away. */
export function readPeopleOnDay(db: ReadableDb, date: IsoDate): PeopleOnDay {
  const rows = statement(
    db,
    `SELECT person.id AS personId, resource.name, person.kind, booking.id, ${HOLDER_SQL} AS holder,
       booking.start_at AS start, booking.end_at AS "end", location.id AS locationId, location.name AS locationName,
       coalesce(location.time_zone, '${DEFAULT_ZONE}') AS timeZone
     FROM person JOIN resource ON resource.id = person.id
       JOIN occupancy ON occupancy.resource_id = person.id
       JOIN booking ON booking.id = occupancy.booking_id
       LEFT JOIN location ON location.id = booking.location_id
     WHERE person.deleted = 0 AND occupancy.start_at < ? AND occupancy.end_at > ? ORDER BY booking.start_at, resource.name`,
  ).all(toInstant(addDays(date, 2), '00:00', 'UTC'), toInstant(addDays(date, -1), '00:00', 'UTC')) as HeldRow[];
  const today = rows.filter(
    (row) => dateOf(row.start, row.timeZone) <= date && dateOf(row.end - 1, row.timeZone) >= date,
  );
  const bookingsOf = Map.groupBy(today, (row) => row.personId);
  const toBookings = (held: readonly HeldRow[] = []): BookingOfDay[] =>
    held.map(({ personId, name, kind, ...booking }) => booking);
  const absent = statement(
    db,
    `SELECT person.id, resource.name, person.kind, absence.kind AS absence, max(absence.last_on) AS lastOn
     FROM person_absence AS absence JOIN person ON person.id = absence.person_id
       JOIN resource ON resource.id = person.id
     WHERE absence.deleted = 0 AND person.deleted = 0 AND person.active = 1 AND first_on <= ? AND last_on >= ?
     GROUP BY person.id ORDER BY resource.name`,
  ).all(date, date) as Omit<PeopleOnDay['away'][number], 'bookings'>[];
  const away = absent.map((person) => ({ ...person, bookings: toBookings(bookingsOf.get(person.id)) }));
  const awayIds = new Set(away.map(({ id }) => id));
  const working = [...bookingsOf]
    .filter(([id]) => !awayIds.has(id))
    .flatMap(([id, held]): PersonOfDay[] => {
      const [first] = held;
      return first ? [{ id, name: first.name, kind: first.kind, bookings: toBookings(held) }] : [];
    });
  return { working, away };
}
