import type { BookingStatus } from '#domain/booking/booking.ts';
import { dayPeriod, type IsoDate } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { readBooking } from '../booking/read.ts';
import { equalsOf, isWhollyFree } from '../booking/suggest.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';

/** A coming booking of a lent thing, with what could take its place. */
export interface ComingUse {
  readonly bookingId: string;
  readonly sequence: number;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly groupLabel: string;
  readonly start: number;
  readonly end: number;
  readonly locationName: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly replacements: readonly Replacement[];
}

interface Replacement {
  readonly id: string;
  readonly name: string;
  readonly locationName: string | null;
}

const MOST_REPLACEMENTS = 12;

/** Bookings that hold the thing on or after a day and have not ended, in order, each with equal things that are free then. */
export function comingUses(store: Store, resourceId: string, from: IsoDate): readonly ComingUse[] {
  const { db, occupancy } = store;
  occupancy.refresh();
  const rows = statement(
    db,
    `SELECT DISTINCT booking.id AS bookingId, booking.sequence, booking.intent AS status, ${HOLDER_SQL} AS holder,
       detail.group_label AS groupLabel, booking.start_at AS start, booking.end_at AS "end",
       location.name AS locationName, detail.contact_name AS contactName, detail.contact_phone AS contactPhone
     FROM occupancy JOIN booking ON booking.id = occupancy.booking_id
       JOIN booking_detail AS detail ON detail.id = booking.id
       LEFT JOIN location ON location.id = booking.location_id
     WHERE occupancy.resource_id = ? AND occupancy.end_at > ?
     ORDER BY booking.start_at, booking.id`,
  ).all(resourceId, Math.max(dayPeriod(from).start, store.now())) as Omit<ComingUse, 'replacements'>[];
  return rows.map((row) => ({ ...row, replacements: replacementsFor(store, resourceId, row.bookingId) }));
}

/** Equal things that are free for as long as the booking holds this one. */
export function replacementsFor(
  store: Store,
  resourceId: string,
  bookingId: string,
  /** Holds it: a part that the case goes without is not held itself. */
  heldAs: string = resourceId,
): readonly Replacement[] {
  const { db, occupancy } = store;
  const record = readBooking(db, bookingId);
  const held = statement(
    db,
    'SELECT start_at AS start, end_at AS "end" FROM occupancy WHERE resource_id = ? AND booking_id = ?',
  ).get(heldAs, bookingId) as { start: number; end: number } | undefined;
  if (!record || !held) return [];
  const context = { db, occupancy, bookingId };
  // What lies in its kits goes along already.
  const own = new Set(statement(db, 'SELECT resource_id FROM occupancy WHERE booking_id = ?').pluck().all(bookingId));
  const nameOf = (id: string | null) =>
    (id && (statement(db, 'SELECT name FROM location WHERE id = ?').pluck().get(id) as string | undefined)) || null;
  return equalsOf(context, resourceId, record.draft)
    .filter((piece) => piece.id !== resourceId && !own.has(piece.id) && isWhollyFree(context, piece.id, held))
    .sort((a, b) => Number(b.locationId === record.draft.locationId) - Number(a.locationId === record.draft.locationId))
    .slice(0, MOST_REPLACEMENTS)
    .map((piece) => ({ id: piece.id, name: piece.name, locationName: nameOf(piece.locationId) }));
}
