import type { BookingStatus } from '#domain/booking/booking.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { dayPeriod } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/gather-facts.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { ClosureRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import type { Saved } from './saved.ts';

export interface ClosureDraft {
  readonly locationId: string | null;
  readonly kind: ClosureRow['kind'];
  readonly firstOn: string;
  readonly lastOn: string;
  readonly reason: string;
}

export interface ClosureRecord extends ClosureDraft {
  readonly id: string;
  readonly locationName: string | null;
}

export interface AffectedBooking {
  readonly id: string;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly groupLabel: string;
  readonly start: number;
  readonly end: number;
  readonly locationName: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
}

export interface ClosureQuery {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly locationId?: string | undefined;
}

const CLOSURE = `SELECT closure.id, closure.location_id AS locationId, location.name AS locationName, closure.kind,
    first_on AS firstOn, last_on AS lastOn, reason
  FROM closure LEFT JOIN location ON location.id = closure.location_id WHERE closure.deleted = 0`;

/** Closures that touch the days `from` to `until`, both included; those of all locations count for each. */
export function listClosures(db: ReadableDb, query: ClosureQuery = {}): ClosureRecord[] {
  const { from = '0000-00-00', until = '9999-99-99', locationId = null } = query;
  return statement(
    db,
    `${CLOSURE} AND last_on >= ? AND first_on <= ? AND (? IS NULL OR location_id IS NULL OR location_id = ?)
     ORDER BY first_on, last_on, location.position, closure.id`,
  ).all(from, until, locationId, locationId) as ClosureRecord[];
}

export function readClosure(db: ReadableDb, id: string): ClosureRecord | undefined {
  return statement(db, `${CLOSURE} AND closure.id = ?`).get(id) as ClosureRecord | undefined;
}

/** Bookings stay where they are: a closure only tells which ones a person should look at. */
export function saveClosure(store: Store, act: Act, id: string, draft: ClosureDraft): Result<Saved> {
  if (draft.lastOn < draft.firstOn) {
    return refuse(refusal('location/last-before-first', { firstOn: draft.firstOn, lastOn: draft.lastOn }, 'lastOn'));
  }
  return transact(store, act, (tx) => {
    if (draft.locationId && !statement(tx, 'SELECT 1 FROM location WHERE id = ? AND deleted = 0').get(draft.locationId))
      return refuse(refusal('location/not-found', { id: draft.locationId }, 'locationId'));
    write(tx, 'closure', id, {
      location_id: draft.locationId,
      kind: draft.kind,
      first_on: draft.firstOn,
      last_on: draft.lastOn,
      reason: draft.reason.trim(),
      deleted: 0,
    });
    return accept({ id, transactionId: tx.id });
  });
}

export function removeClosure(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!readClosure(tx, id)) return refuse(refusal('location/closure-not-found', { id }));
    remove(tx, 'closure', id);
    return accept({ id, transactionId: tx.id });
  });
}

/** Coming bookings on the closed days, in the wall time of their own location. A closed desk touches only those
 * that fetch or return a kit on such a day: groups can still come. */
export function bookingsAffected(db: ReadableDb, closure: ClosureDraft, now: number): AffectedBooking[] {
  const rows = statement(
    db,
    `SELECT booking.id, booking.intent AS status, ${HOLDER_SQL} AS holder, detail.group_label AS groupLabel,
       booking.start_at AS start, booking.end_at AS "end", location.name AS locationName,
       coalesce(location.time_zone, 'Europe/Amsterdam') AS zone,
       detail.contact_name AS contactName,
       coalesce(nullif(detail.contact_phone, ''), organisation.phone, '') AS contactPhone,
       ${holds("'kit'")} AS hasKit, ${holds("'room', 'station'")} AS hasRoom
     FROM booking JOIN booking_detail AS detail ON detail.id = booking.id
       LEFT JOIN location ON location.id = booking.location_id
       LEFT JOIN organisation ON organisation.id = booking.organisation_id
     WHERE booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.end_at > ?
       AND booking.start_at < ? AND booking.end_at > ?
       AND (? IS NULL OR booking.location_id = ? OR (booking.location_id IS NULL AND EXISTS (
         SELECT 1 FROM allocation JOIN resource ON resource.id = allocation.resource_id
         WHERE allocation.booking_id = booking.id AND withdrawn = 0 AND allocation.deleted = 0
           AND resource.location_id = ?)))
     ORDER BY booking.start_at, booking.id`,
  ).all(
    now,
    dayPeriod(closure.lastOn, 'UTC').end + WIDEST_OFFSET,
    dayPeriod(closure.firstOn, 'UTC').start - WIDEST_OFFSET,
    closure.locationId,
    closure.locationId,
    closure.locationId,
  ) as (AffectedBooking & Touchable)[];
  return rows.filter((row) => isTouched(row, closure)).map(({ zone, hasKit, hasRoom, ...booking }) => booking);
}

/** No wall clock on earth is further than this from UTC. */
const WIDEST_OFFSET = 14 * 3_600_000;

interface Touchable {
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly hasKit: 0 | 1;
  readonly hasRoom: 0 | 1;
}

/** A loan may span closed days; it cannot begin or end on one. */
function isTouched(booking: Touchable, closure: ClosureDraft): boolean {
  const start = dayPeriod(closure.firstOn, booking.zone).start;
  const end = dayPeriod(closure.lastOn, booking.zone).end;
  if (booking.start >= end || booking.end <= start) return false;
  const isLoan = booking.hasKit === 1 && booking.hasRoom === 0;
  if (!isLoan && closure.kind === 'closed') return true;
  return booking.hasKit === 1 && (booking.start >= start || booking.end <= end);
}

function holds(kinds: string): string {
  return `EXISTS (SELECT 1 FROM allocation JOIN resource ON resource.id = allocation.resource_id
    WHERE allocation.booking_id = booking.id AND withdrawn = 0 AND allocation.deleted = 0 AND resource.kind IN (${kinds}))`;
}
