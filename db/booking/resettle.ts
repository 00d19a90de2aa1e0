import type { Refusal } from '#domain/result.ts';
import { refusal } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { HOLDER_SQL } from './holder.ts';
import { settle } from './settle.ts';

/** After the parts of a container (a kit's pieces, a room's stations) changed: bookings that hold it from now on
 * claim what is in it now. Refused when a new part is held by another booking at such a time; what is past stays. */
export function resettleHolders(tx: Tx, containerId: string): Refusal | null {
  for (const bookingId of comingHolders(tx, containerId)) {
    const taken = settle(tx, bookingId);
    if (taken) return refusal('booking/part-taken', { ...taken.facts, ...partNames(tx, taken.facts) });
  }
  return null;
}

/** Also those who hold it as a part of something else. */
function comingHolders(tx: Tx, containerId: string): string[] {
  return statement(
    tx,
    'SELECT DISTINCT booking_id FROM occupancy WHERE resource_id = ? AND end_at > ? ORDER BY start_at',
  )
    .pluck()
    .all(containerId, tx.now) as string[];
}

function partNames(tx: Tx, facts: Refusal['facts']) {
  return statement(
    tx,
    `SELECT (SELECT name FROM resource WHERE id = ?) AS resourceName, ${HOLDER_SQL} AS holder,
       start_at AS start, end_at AS "end" FROM booking WHERE id = ?`,
  ).get(facts.resourceId, facts.bookingId) as Refusal['facts'];
}
