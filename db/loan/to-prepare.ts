import type { BookingStatus } from '#domain/booking/booking.ts';
import { alwaysOpen, nextHandOverDay } from '#domain/loan/desk-days.ts';
import { addDays, dateOf, dayPeriod } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { parsePacked } from './stand-ins.ts';
import { type PackingItem, packingList } from './things.ts';

export interface Preparation {
  readonly id: string;
  readonly status: BookingStatus;
  readonly holder: string;
  /** Null: nobody to bring it to. */
  readonly organisationId: string | null;
  readonly title: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly zone: string;
  readonly start: number;
  readonly end: number;
  /** Should have been fetched before today. */
  readonly isLate: boolean;
  readonly packed: readonly string[];
  readonly items: readonly PackingItem[];
}

type Stored = Omit<Preparation, 'isLate' | 'packed' | 'items'> & { readonly packed: string };

const LEAVES = `booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.kind NOT IN ('maintenance', 'volunteer')
  AND NOT EXISTS (SELECT 1 FROM allocation JOIN resource ON resource.id = allocation.resource_id
    WHERE allocation.booking_id = booking.id AND allocation.withdrawn = 0 AND allocation.deleted = 0
      AND resource.kind IN ('room', 'station'))
  AND EXISTS (SELECT 1 FROM allocation JOIN resource ON resource.id = allocation.resource_id
    WHERE allocation.booking_id = booking.id AND allocation.withdrawn = 0 AND allocation.deleted = 0
      AND resource.kind IN ('asset', 'kit'))`;

const PREPARATION = `SELECT booking.id, booking.intent AS status, ${HOLDER_SQL} AS holder, booking.organisation_id AS organisationId, detail.title,
    detail.contact_name AS contactName, coalesce(nullif(detail.contact_phone, ''), organisation.phone, '') AS contactPhone,
    booking.location_id AS locationId, location.name AS locationName,
    coalesce(location.time_zone, 'Europe/Amsterdam') AS zone, booking.start_at AS start, booking.end_at AS "end",
    coalesce((SELECT packed FROM loan WHERE loan.id = booking.id AND loan.deleted = 0), '[]') AS packed
  FROM booking JOIN booking_detail AS detail ON detail.id = booking.id
    LEFT JOIN organisation ON organisation.id = booking.organisation_id
    LEFT JOIN location ON location.id = booking.location_id`;

/** Bookings whose things leave the lab today or on the next working day, and those that nobody fetched yet. What is used
 * in a room of the lab is set up there, not handed out. */
export function toPrepare(db: ReadableDb, now: number): readonly Preparation[] {
  const today = dateOf(now);
  const weekdays = {
    ...alwaysOpen,
    openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '', closes: '' })),
  };
  const last = nextHandOverDay(weekdays, addDays(today, 1)) ?? today;
  const rows = statement(
    db,
    `${PREPARATION} WHERE booking.start_at < ? AND booking.end_at > ? AND ${LEAVES} ORDER BY booking.start_at, booking.id`,
  ).all(dayPeriod(last).end, now) as Stored[];
  return rows.map((row) => fromRow(db, row, now)).filter(({ items }) => items.length > 0);
}

/** The same for one booking, whenever it starts. */
export function preparationOf(db: ReadableDb, bookingId: string, now: number): Preparation | undefined {
  const row = statement(db, `${PREPARATION} WHERE booking.id = ? AND booking.deleted = 0`).get(bookingId) as
    | Stored
    | undefined;
  return row && fromRow(db, row, now);
}

function fromRow(db: ReadableDb, row: Stored, now: number): Preparation {
  return {
    ...row,
    isLate: dateOf(row.start, row.zone) < dateOf(now, row.zone),
    packed: parsePacked(row.packed).ticks,
    items: packingList(db, row.id, now),
  };
}
