import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type Booked, bookIn } from '../booking/book.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { offerDraft, programmeOf, type Slot } from './slot.ts';
import { waitingWish } from './wishes.ts';

export interface SlotOffer {
  /** Of the option; the same id twice makes one. */
  readonly id: string;
  readonly slot: Slot;
  readonly organisationId: string;
  readonly wishId: string | null;
}

/** Holds the slot as an option for who is asked; the wish it answers is offered from then on. All rules are asked again. */
export function offerSlot(store: Store, act: Act, { id, slot, organisationId, wishId }: SlotOffer): Result<Booked> {
  return transact(store, act, (tx) => {
    const wish = wishId ? (waitingWish(tx, wishId) ?? null) : null;
    const isAgain = statement(tx, 'SELECT 1 FROM booking WHERE id = ?').get(id) !== undefined;
    if (isAgain) return accept({ id, transactionId: '' });
    if (wishId && wish?.organisationId !== organisationId)
      return refuse(refusal('planning/wish-not-waiting', { id: wishId }));
    const offer = { organisationId, wish, programme: programmeOf(tx, wish) };
    const booked = bookIn(tx, id, offerDraft(tx, slot, offer, tx.now));
    if (!booked.ok) return refuse(refusal('planning/slot-gone'));
    if (wish) write(tx, 'waitlist_entry', wish.id, { booking_id: id });
    return accept({ id, transactionId: tx.id });
  });
}
