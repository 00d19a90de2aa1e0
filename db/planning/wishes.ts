import type { BookingStatus } from '#domain/booking/booking.ts';
import type { WaitingWish } from '#domain/planning/candidates.ts';
import { type Wish, type WishStatus, wishStatus } from '#domain/planning/wish.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { knownGroups } from '../calendar/read-overrides.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { WaitlistEntryRow } from '../schema/planning.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { WAITING_SQL } from './waiting.ts';

export interface WishRecord extends WaitingWish {
  readonly status: WishStatus;
  readonly organisationName: string;
  readonly programmeName: string | null;
  readonly locationName: string | null;
  /** What was offered last, if that still stands. */
  readonly bookingId: string | null;
}

/** The waiting list, who waits longest first; with `all` also what was placed or withdrawn. */
export function listWishes(db: ReadableDb, all: boolean): readonly WishRecord[] {
  const rows = statement(
    db,
    `SELECT waitlist_entry.*, organisation.name AS organisationName, location.name AS locationName,
       (SELECT name FROM programme_version WHERE programme_version.programme_id = waitlist_entry.programme_id
          AND programme_version.deleted = 0 ORDER BY number DESC, programme_version.id DESC LIMIT 1) AS programmeName,
       (SELECT intent FROM booking WHERE booking.id = waitlist_entry.booking_id AND booking.deleted = 0) AS intent
     FROM waitlist_entry JOIN organisation ON organisation.id = waitlist_entry.organisation_id
     LEFT JOIN location ON location.id = waitlist_entry.location_id
     WHERE waitlist_entry.deleted = 0 ORDER BY asked_on, waitlist_entry.id`,
  ).all() as (WaitlistEntryRow &
    Pick<WishRecord, 'organisationName' | 'programmeName' | 'locationName'> & { intent: BookingStatus | null })[];
  const wishes = rows.map(({ organisationName, programmeName, locationName, intent, ...row }) => {
    const status = wishStatus(row.withdrawn_on, intent);
    const bookingId = status === 'offered' || status === 'placed' ? row.booking_id : null;
    return { ...toWish(row), status, organisationName, programmeName, locationName, bookingId };
  });
  return all ? wishes : wishes.filter(({ status }) => status === 'waiting' || status === 'offered');
}

/** Wishes for which nothing stands. */
export function waitingWishes(db: ReadableDb): readonly WaitingWish[] {
  const rows = statement(
    db,
    `SELECT * FROM waitlist_entry WHERE ${WAITING_SQL} ORDER BY asked_on, id`,
  ).all() as WaitlistEntryRow[];
  return rows.map(toWish);
}

/** The wish, when it still waits. */
export function waitingWish(db: ReadableDb, id: string): WaitingWish | undefined {
  const row = statement(db, `SELECT * FROM waitlist_entry WHERE id = ? AND ${WAITING_SQL}`).get(id) as
    | WaitlistEntryRow
    | undefined;
  return row && toWish(row);
}

interface Saved {
  readonly id: string;
  readonly transactionId: string;
}

/** Adds a wish, or changes the one with this id; it keeps the day on which it was asked. */
export function saveWish(store: Store, act: Act, id: string, wish: Omit<Wish, 'askedOn'>): Result<Saved> {
  return transact(store, act, (tx) => {
    const refused = unknownIn(tx, wish);
    if (refused) return refuse(refused);
    const isNew = statement(tx, 'SELECT 1 FROM waitlist_entry WHERE id = ?').get(id) === undefined;
    write(tx, 'waitlist_entry', id, {
      organisation_id: wish.organisationId,
      programme_id: wish.programmeId,
      location_id: wish.locationId,
      groups: JSON.stringify(wish.groups),
      pupils: wish.pupils,
      first_on: wish.firstOn,
      last_on: wish.lastOn,
      weekdays: JSON.stringify([...new Set(wish.weekdays)].sort()),
      note: wish.note,
      ...(isNew && { asked_on: dateOf(tx.now) }),
    });
    return accept({ id, transactionId: tx.id });
  });
}

/** They no longer need it; what was offered stays as it is. */
export function withdrawWish(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    const known = statement(tx, 'SELECT 1 FROM waitlist_entry WHERE id = ? AND deleted = 0').get(id);
    if (!known) return refuse(refusal('planning/wish-gone', { id }));
    write(tx, 'waitlist_entry', id, { withdrawn_on: dateOf(tx.now) });
    return accept({ id, transactionId: tx.id });
  });
}

function unknownIn(tx: Tx, { organisationId, programmeId, locationId, firstOn, lastOn }: Omit<Wish, 'askedOn'>) {
  const isThere = (table: 'organisation' | 'programme' | 'location', id: string) =>
    statement(tx, `SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0`).get(id) !== undefined;
  if (!isThere('organisation', organisationId)) return refusal('planning/organisation-gone', {}, 'organisationId');
  if (programmeId && !isThere('programme', programmeId)) return refusal('planning/programme-gone', {}, 'programmeId');
  if (locationId && !isThere('location', locationId)) return refusal('planning/location-gone', {}, 'locationId');
  return lastOn < firstOn ? refusal('planning/period-order', {}, 'lastOn') : null;
}

function toWish(row: WaitlistEntryRow): WaitingWish {
  const weekdays: unknown = JSON.parse(row.weekdays);
  return {
    id: row.id,
    organisationId: row.organisation_id,
    programmeId: row.programme_id,
    locationId: row.location_id,
    groups: knownGroups(row.groups),
    pupils: row.pupils,
    firstOn: row.first_on,
    lastOn: row.last_on,
    weekdays: Array.isArray(weekdays) ? [1, 2, 3, 4, 5, 6, 7].filter((day) => weekdays.includes(day)) : [],
    askedOn: row.asked_on,
    note: row.note,
  };
}
