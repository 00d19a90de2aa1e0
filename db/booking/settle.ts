import type { Refusal } from '#domain/result.ts';
import { refusal } from '#domain/result.ts';
import { statement } from '../connection.ts';
import { syncedTables } from '../write-door/tables.ts';
import type { Tx } from '../write-door/transaction.ts';
import type { Holding } from './occupancy-index.ts';
import { looseParts, partsOf } from './resources.ts';

/** What a live booking claims, without the parts of it. */
export interface LiveAllocation {
  readonly id: string;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
}

/** Makes `occupancy` say what the booking's live allocations say. The trigger is the second lock:
 * a refusal here means that somebody else holds the resource. */
export function settle(tx: Tx, bookingId: string): Refusal | null {
  return settleAll(tx, [bookingId]);
}

/** As `settle`, for bookings that take over from each other: all let go before any takes. */
export function settleAll(tx: Tx, bookingIds: readonly string[]): Refusal | null {
  const released = bookingIds.flatMap((bookingId) => release(tx, bookingId));
  for (const bookingId of bookingIds) {
    const taken = claim(tx, bookingId, liveAllocations(tx, bookingId));
    if (taken) return taken;
  }
  giveBack(tx, released);
  return null;
}

/** As `settle`, for a booking that holds nothing yet. */
export function claim(tx: Tx, bookingId: string, live: readonly LiveAllocation[]): Refusal | null {
  const loose = looseParts(tx);
  const direct = new Set(live.map((allocation) => allocation.resourceId));
  for (const allocation of live) {
    const parts = partsOf(tx, allocation.resourceId).filter((part) => !direct.has(part));
    for (const resourceId of [allocation.resourceId, ...parts]) {
      const holding = { resourceId, start: allocation.start, end: allocation.end, bookingId };
      const holder = tx.occupancy.holderOf(resourceId, holding.start, holding.end);
      if (holder?.bookingId === bookingId) continue;
      if (holder && resourceId !== allocation.resourceId && loose.has(resourceId)) continue;
      if (holder) return refusal('booking/taken', { resourceId, bookingId: holder.bookingId });
      occupy(tx, holding, allocation.id);
    }
  }
  return null;
}

export function liveAllocations(tx: Tx, bookingId: string): readonly LiveAllocation[] {
  return statement(
    tx,
    `SELECT allocation.id, allocation.resource_id AS resourceId, allocation.start_at AS start, allocation.end_at AS "end"
     FROM allocation JOIN booking ON booking.id = allocation.booking_id
     WHERE booking.id = ? AND booking.deleted = 0 AND booking.intent <> 'cancelled'
       AND allocation.withdrawn = 0 AND allocation.deleted = 0`,
  ).all(bookingId) as LiveAllocation[];
}

/** Lets go of all that the booking holds, and tells what that was. */
export function release(tx: Tx, bookingId: string): readonly Holding[] {
  const held = statement(
    tx,
    'DELETE FROM occupancy WHERE booking_id = ? RETURNING resource_id AS resourceId, start_at AS start, end_at AS "end", booking_id AS bookingId',
  ).all(bookingId) as Holding[];
  for (const holding of held) letGo(tx, holding);
  return held;
}

/** A part that was booked alone and is free again is claimed by the bookings that have its kit then. */
export function giveBack(tx: Tx, released: readonly Holding[]): void {
  const loose = looseParts(tx);
  for (const { resourceId, start, end } of released) {
    if (!loose.has(resourceId)) continue;
    const holders = statement(
      tx,
      `SELECT start_at AS start, end_at AS "end", booking_id AS bookingId, allocation_id AS allocationId FROM occupancy
       WHERE resource_id IN (SELECT container_id FROM resource_part WHERE part_id = ? AND deleted = 0)
         AND start_at < ? AND end_at > ? ORDER BY start_at`,
    ).all(resourceId, end, start) as (Omit<Holding, 'resourceId'> & { readonly allocationId: string })[];
    for (const { allocationId, ...kit } of holders) {
      if (tx.occupancy.isFree(resourceId, kit.start, kit.end)) occupy(tx, { ...kit, resourceId }, allocationId);
    }
  }
}

/** Who holds one of these only as a part of its kit lets go of it again: the kit got it back by an act that is taken back
 * now, and was booked before that act, when it went without. Not when the part is out with the kit by now. */
export function takeBackFromKits(tx: Tx, bookingId: string, live: readonly LiveAllocation[], actAt: number): void {
  const loose = looseParts(tx);
  for (const { resourceId, start, end } of live) {
    if (!loose.has(resourceId)) continue;
    const given = statement(
      tx,
      `DELETE FROM occupancy WHERE resource_id = @resourceId AND start_at < @end AND end_at > @start AND booking_id <> @bookingId
         AND (SELECT resource_id FROM allocation WHERE id = allocation_id) <> @resourceId
         AND (SELECT min(hlc) FROM sync_op WHERE row_id = allocation_id AND table_no = @allocation) < @actAt
         AND NOT EXISTS (SELECT 1 FROM open_loan_line JOIN loan_line ON loan_line.id = line_id
                         WHERE loan_id = booking_id AND loan_line.resource_id = @resourceId)
       RETURNING resource_id AS resourceId, start_at AS start, end_at AS "end", booking_id AS bookingId`,
    ).all({ resourceId, start, end, bookingId, actAt, allocation: syncedTables.allocation.no }) as Holding[];
    for (const holding of given) letGo(tx, holding);
  }
}

function letGo(tx: Tx, holding: Holding): void {
  tx.occupancy.remove(holding);
  tx.onRollback.push(() => tx.occupancy.add(holding));
}

function occupy(tx: Tx, holding: Holding, allocationId: string): void {
  statement(
    tx,
    'INSERT INTO occupancy (resource_id, start_at, end_at, allocation_id, booking_id) VALUES (?, ?, ?, ?, ?)',
  ).run(holding.resourceId, holding.start, holding.end, allocationId, holding.bookingId);
  tx.occupancy.add(holding);
  tx.onRollback.push(() => tx.occupancy.remove(holding));
}
