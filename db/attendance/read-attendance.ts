import { isForgotten, proposedLeave, workedMinutes } from '#domain/attendance/attendance.ts';
import type { PersonKind } from '#domain/person/person.ts';
import type { Instant, Period } from '#domain/time/period.ts';
import { dateOf, dayPeriod, type IsoDate, type WallTime, weekdayOf } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { zoneOf } from '../location/zone.ts';
import { readPeopleOnDay } from '../person/people-on-day.ts';

export interface AttendanceItem {
  readonly id: string;
  readonly personId: string;
  readonly locationId: string;
  readonly locationName: string;
  /** The room or station. */
  readonly placeName: string | null;
  readonly arrivedAt: Instant;
  readonly leftAt: Instant | null;
}

export interface AtDoor {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  /** When they are planned here today. */
  readonly planned: readonly (Period & { readonly roomId: string | null })[];
  /** Is here, with the time that is proposed for leaving. */
  readonly here: (AttendanceItem & { readonly proposedLeave: Instant }) | null;
  /** Earlier and not signed off. */
  readonly forgotten: (AttendanceItem & { readonly proposedLeave: Instant }) | null;
  /** Confirmed today. */
  readonly minutes: number;
}

export interface Door {
  /** Whoever is planned here, is here or was here today. */
  readonly people: readonly AtDoor[];
  /** Everybody else who could come in. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

const ITEM = `attendance.id, attendance.person_id AS personId, attendance.location_id AS locationId,
  location.name AS locationName, place.name AS placeName, arrived_at AS arrivedAt, left_at AS leftAt
  FROM attendance JOIN location ON location.id = attendance.location_id
    LEFT JOIN resource AS place ON place.id = attendance.resource_id`;

/** What the screen at the door of a location shows at `now`. */
export function readDoor(db: ReadableDb, locationId: string, now: Instant): Door {
  const zone = zoneOf(db, locationId);
  const today = dateOf(now, zone);
  const day = dayPeriod(today, zone);
  const attendances = statement(
    db,
    `SELECT ${ITEM} WHERE attendance.deleted = 0 AND attendance.location_id = ? AND (left_at IS NULL OR left_at > ?)
       AND arrived_at < ? ORDER BY arrived_at`,
  ).all(locationId, day.start, day.end) as AttendanceItem[];
  const planned = plannedHere(db, locationId, today);
  const active = statement(
    db,
    `SELECT person.id, resource.name, person.kind FROM person JOIN resource ON resource.id = person.id
     WHERE person.deleted = 0 AND person.active = 1 ORDER BY resource.name`,
  ).all() as { readonly id: string; readonly name: string; readonly kind: PersonKind }[];
  const shown = new Set([...planned.keys(), ...attendances.map(({ personId }) => personId)]);
  const withProposal = (item: AttendanceItem | undefined) =>
    item
      ? {
          ...item,
          proposedLeave: proposedLeave(item.arrivedAt, now, zone, closesOn(db, locationId, item.arrivedAt, zone)),
        }
      : null;
  const people = active
    .filter(({ id }) => shown.has(id))
    .map((person): AtDoor => {
      const own = attendances.filter(({ personId }) => personId === person.id);
      const open = own.filter(({ leftAt }) => leftAt === null);
      return {
        ...person,
        planned: planned.get(person.id) ?? [],
        here: withProposal(open.find((item) => !isForgotten(item, now, zone))),
        forgotten: withProposal(open.find((item) => isForgotten(item, now, zone))),
        minutes: workedMinutes(own),
      };
    });
  const first = ({ planned: [soonest] }: AtDoor) => soonest?.start ?? day.end;
  return {
    people: people.sort((a, b) => first(a) - first(b) || a.name.localeCompare(b.name, 'nl')),
    others: active.filter(({ id }) => !shown.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

export interface WorkedHours {
  readonly attendances: readonly AttendanceItem[];
  /** Confirmed, each minute once. */
  readonly minutes: number;
}

/** Where a person was in [from, until), the latest first, and how long together. */
export function hoursOf(db: ReadableDb, personId: string, { start, end }: Period): WorkedHours {
  const attendances = statement(
    db,
    `SELECT ${ITEM} WHERE attendance.deleted = 0 AND person_id = ? AND arrived_at >= ? AND arrived_at < ?
     ORDER BY arrived_at DESC`,
  ).all(personId, start, end) as AttendanceItem[];
  return { attendances, minutes: workedMinutes(attendances) };
}

/** Who has signed on and not off at `now`'s date, anywhere. */
export function presentNow(
  db: ReadableDb,
  now: Instant,
): readonly { readonly personId: string; readonly arrivedAt: Instant }[] {
  const open = statement(
    db,
    'SELECT person_id AS personId, location_id AS locationId, arrived_at AS arrivedAt FROM attendance WHERE left_at IS NULL AND deleted = 0',
  ).all() as { readonly personId: string; readonly locationId: string; readonly arrivedAt: Instant }[];
  return open
    .filter(({ arrivedAt, locationId }) => !isForgotten({ arrivedAt, leftAt: null }, now, zoneOf(db, locationId)))
    .map(({ personId, arrivedAt }) => ({ personId, arrivedAt }));
}

function plannedHere(db: ReadableDb, locationId: string, today: IsoDate): ReadonlyMap<string, AtDoor['planned']> {
  const { working } = readPeopleOnDay(db, today);
  return new Map(
    working.flatMap(({ id, bookings }) => {
      const here = bookings.filter((booking) => booking.locationId === locationId);
      const periods = here.map((booking) => ({
        start: booking.start,
        end: booking.end,
        roomId: roomOf(db, booking.id),
      }));
      return here.length > 0 ? [[id, periods] as const] : [];
    }),
  );
}

function roomOf(db: ReadableDb, bookingId: string): string | null {
  const room = statement(
    db,
    `SELECT allocation.resource_id FROM allocation JOIN room ON room.id = allocation.resource_id
     WHERE booking_id = ? AND withdrawn = 0 AND allocation.deleted = 0 ORDER BY allocation.id LIMIT 1`,
  )
    .pluck()
    .get(bookingId);
  return typeof room === 'string' ? room : null;
}

/** The hour at which the location closed on the day of `instant`. */
function closesOn(db: ReadableDb, locationId: string, instant: Instant, zone: string): WallTime | null {
  const closes = statement(
    db,
    'SELECT max(closes) FROM opening_hours WHERE location_id = ? AND weekday = ? AND deleted = 0',
  )
    .pluck()
    .get(locationId, weekdayOf(dateOf(instant, zone)));
  return typeof closes === 'string' ? closes : null;
}
