import { statement } from '../connection.ts';
import type { AllocationRow } from '../schema/booking.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { SeatMove } from './booking-plan.ts';

/** Other bookings change pieces, as the plan says: the old allocation is withdrawn, an equal one is added. Gives the
 * bookings that have to be settled anew. */
export function exchangeSeats(tx: Tx, moves: readonly SeatMove[]): readonly string[] {
  for (const { allocationId, toResourceId } of moves) {
    const old = statement(tx, 'SELECT * FROM allocation WHERE id = ?').get(allocationId) as AllocationRow;
    const { id: _, ...copy } = old;
    write(tx, 'allocation', allocationId, { withdrawn: 1 });
    write(tx, 'allocation', tx.newId(), { ...copy, resource_id: toResourceId });
  }
  return [...new Set(moves.map(({ bookingId }) => bookingId))];
}
