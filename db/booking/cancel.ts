import type { CancelledBy } from '#domain/booking/booking.ts';
import { dueShare, type ExemptReason } from '#domain/planning/cancellation.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { refusedWhileOut } from '../loan/things-out.ts';
import { zoneOf } from '../location/zone.ts';
import { readCancellation } from '../planning/policy.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { Booked } from './book.ts';
import { readBooking } from './read.ts';
import { settle } from './settle.ts';

export interface Cancellation {
  readonly by: CancelledBy;
  readonly reason: string;
  /** Makes it free of charge whatever the term. */
  readonly exempt?: ExemptReason | null | undefined;
}

/** Frees all that the booking holds; its allocations stay on record. */
export function cancelBooking(store: Store, act: Act, id: string, cancellation: Cancellation): Result<Booked> {
  return transact(store, act, (tx) => {
    const refused = cancelIn(tx, id, cancellation);
    return refused ? refuse(refused) : accept({ id, transactionId: tx.id });
  });
}

/** As `cancelBooking`, inside an open transaction: for a series. The share that is due is that of this moment. */
export function cancelIn(tx: Tx, id: string, { by, reason, exempt = null }: Cancellation): Refusal | null {
  const current = readBooking(tx, id);
  if (!current) return refusal('booking/not-found', { id });
  if (current.status === 'cancelled') return refusal('booking/already-cancelled', { id });
  const stillOut = refusedWhileOut(tx, id);
  if (stillOut) return stillOut;
  const { locationId, start } = current.draft;
  const isExempt = by === 'school' ? exempt : null;
  const asked = { status: current.status, by, exempt: isExempt, start, at: tx.now, zone: zoneOf(tx, locationId) };
  write(tx, 'booking', id, {
    intent: 'cancelled',
    cancelled_by: by,
    cancelled_at: tx.now,
    cancel_exempt: isExempt,
    cancel_share: dueShare(readCancellation(tx), asked).share,
    no_show: 0,
    sequence: current.sequence + 1,
  });
  write(tx, 'booking_detail', id, { cancel_reason: reason });
  return settle(tx, id);
}

/** Marks that nobody came, or takes the mark away. Only what was agreed and has begun can be missed. */
export function markNoShow(store: Store, act: Act, id: string, noShow: boolean): Result<Booked> {
  return transact(store, act, (tx) => {
    const refused = markNoShowIn(tx, id, noShow);
    return refused ? refuse(refused) : accept({ id, transactionId: tx.id });
  });
}

export function markNoShowIn(tx: Tx, id: string, noShow: boolean): Refusal | null {
  const current = readBooking(tx, id);
  if (!current) return refusal('booking/not-found', { id });
  if (current.status === 'cancelled') return refusal('booking/already-cancelled', { id });
  if (noShow && current.status !== 'confirmed') return refusal('booking/not-agreed', { id });
  if (noShow && current.draft.start > tx.now) return refusal('booking/not-begun', { id });
  write(tx, 'booking', id, { no_show: noShow ? 1 : 0, sequence: current.sequence + 1 });
  return null;
}
