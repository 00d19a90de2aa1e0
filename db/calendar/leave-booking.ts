import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { addOverrides } from '../booking/write-overrides.ts';
import { statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';

/** Lets a booking stay on a day that became unfit for it, and keeps why. */
export function leaveBooking(
  store: Store,
  act: Act,
  { bookingId, rule, reason }: { readonly bookingId: string; readonly rule: string; readonly reason: string },
): Result<Saved> {
  return transact(store, act, (tx) => {
    const intent = statement(tx, 'SELECT intent FROM booking WHERE id = ? AND deleted = 0').pluck().get(bookingId);
    if (!intent) return refuse(refusal('booking/not-found', { id: bookingId }));
    if (intent === 'cancelled') return refuse(refusal('booking/already-cancelled', { id: bookingId }));
    addOverrides(tx, bookingId, [{ rule, reason }]);
    return accept({ id: bookingId, transactionId: tx.id });
  });
}
