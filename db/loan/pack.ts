import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import type { Booked } from '../booking/book.ts';
import { readBooking } from '../booking/read.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { packedJson, packedOf } from './stand-ins.ts';

/** Keeps the ticks of a packing list, so that a colleague can go on where somebody stopped. */
export function packLoan(store: Store, act: Act, id: string, packed: readonly string[]): Result<Booked> {
  return transact(store, act, (tx) => {
    const booking = readBooking(tx, id);
    if (!booking) return refuse(refusal('booking/not-found', { id }));
    if (booking.status === 'cancelled') return refuse(refusal('booking/already-cancelled', { id }));
    write(tx, 'loan', id, { packed: packedJson({ ticks: packed, standIns: packedOf(tx, id).standIns }), deleted: 0 });
    return accept({ id, transactionId: tx.id });
  });
}
