import { HOUR } from '#domain/time/period.ts';
import { dayPeriod, type IsoDate } from '#domain/time/wall-time.ts';
import { LONGEST_STAY, momentOf, tripsOf } from '#domain/transport/trips.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { asChosen } from './as-chosen.ts';
import { loanTrips } from './loan-trips.ts';
import { thingsToCarry } from './read-things.ts';
import { plannedBookings } from './trip-plans.ts';
import type { TripRecord } from './trip-record.ts';

/** The trips of a range of days, the last one included: those still to be made follow from bookings, those that were made
 * from their ticks. In order of time. */
export function tripsDuring(db: ReadableDb, from: IsoDate, until: IsoDate, now: number): readonly TripRecord[] {
  const { start } = dayPeriod(from);
  const { end } = dayPeriod(until);
  const inRange = (moment: number) => moment >= start && moment < end;
  const made = tripsMade(db, start, end).filter((trip) => inRange(momentOf(trip, trip.deliveredAt ?? now)));
  const horizon = Math.max(end, lastPlannedUse(db, from, until));
  const pending = end <= now ? [] : pendingTrips(db, now, horizon).filter((trip) => inRange(momentOf(trip, now)));
  const again = new Set(pending.map(({ id }) => id));
  return [...made.filter(({ id }) => !again.has(id)), ...pending, ...loanTrips(db, start, end, now)].sort(
    (a, b) => momentOf(a, 0) - momentOf(b, 0) || a.name.localeCompare(b.name),
  );
}

/** What is brought on one of these days may be needed much later. */
function lastPlannedUse(db: ReadableDb, from: IsoDate, until: IsoDate): number {
  const starts = [...plannedBookings(db).values()].flat().flatMap(({ bookingId, plan }) => {
    if (plan.on < from || plan.on > until) return [];
    const start = statement(db, 'SELECT start_at FROM booking WHERE id = ?').pluck().get(bookingId);
    return typeof start === 'number' ? [start + 1] : [];
  });
  return Math.max(0, ...starts);
}

function pendingTrips(db: ReadableDb, now: number, until: number): readonly TripRecord[] {
  const things = thingsToCarry(db, now, until, until + LONGEST_STAY + 1);
  const trips = things.flatMap((thing) =>
    tripsOf(thing, now).map((trip, index) => ({ thing, trip, isFirst: index === 0 })),
  );
  const ticked = new Map(
    statement(
      db,
      `SELECT transport_trip.id, loaded_at FROM json_each(?) AS wanted JOIN transport_trip ON transport_trip.id = wanted.value
       WHERE deleted = 0 AND delivered_at IS NULL`,
    )
      .raw()
      .all(JSON.stringify(trips.map(({ trip }) => trip.id))) as [string, number | null][],
  );
  return trips.map(({ thing, trip, isFirst }) =>
    asChosen(db, {
      ...trip,
      kind: thing.kind,
      name: thing.name,
      code: thing.code,
      fromName: placeName(db, trip.fromId),
      toName: placeName(db, trip.toId),
      holder: holderOfBooking(db, trip.bookingId),
      heldBy: isFirst ? thing.heldBy : null,
      loadedAt: ticked.get(trip.id) ?? null,
      deliveredAt: null,
    }),
  );
}

const LONG_AGO = 60 * 24 * HOUR;

/** Brought before it was needed counts for the day on which it is needed; so it is read with the days before. */
function tripsMade(db: ReadableDb, start: number, end: number): readonly TripRecord[] {
  const rows = statement(
    db,
    `SELECT trip.id, trip.resource_id AS thingId, from_location_id AS fromId, to_location_id AS toId,
       trip.booking_id AS bookingId, after_booking_id AS afterBookingId, loaded_at AS loadedAt, delivered_at AS deliveredAt,
       resource.kind, resource.name, coalesce(asset.asset_tag, kit.code, '') AS code, NULL AS heldBy,
       (SELECT name FROM location WHERE location.id = from_location_id) AS fromName,
       (SELECT name FROM location WHERE location.id = to_location_id) AS toName,
       coalesce((SELECT ${HOLDER_SQL} FROM booking WHERE booking.id = trip.booking_id), '') AS holder,
       (SELECT start_at FROM occupancy WHERE occupancy.booking_id = trip.booking_id
        AND occupancy.resource_id = trip.resource_id) AS neededBy,
       (SELECT max(end_at) FROM occupancy WHERE occupancy.booking_id = trip.after_booking_id
        AND occupancy.resource_id = trip.resource_id) AS leaveAfter
     FROM transport_trip AS trip JOIN resource ON resource.id = trip.resource_id
       LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id
     WHERE trip.deleted = 0 AND delivered_at >= ? AND delivered_at < ? AND loaded_at IS NOT NULL`,
  ).all(start - LONG_AGO, end);
  return (rows as Parameters<typeof asChosen>[1][]).map((row) => asChosen(db, row));
}

function placeName(db: ReadableDb, locationId: string): string {
  return String(statement(db, 'SELECT name FROM location WHERE id = ?').pluck().get(locationId) ?? '?');
}

function holderOfBooking(db: ReadableDb, bookingId: string | null): string {
  const holder = statement(db, `SELECT ${HOLDER_SQL} FROM booking WHERE id = ?`).pluck().get(bookingId);
  return typeof holder === 'string' ? holder : '';
}
