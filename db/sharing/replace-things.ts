import type { Override } from '#domain/booking/booking.ts';
import { accept, type Result, refuse } from '#domain/result.ts';
import type { BookRefusal } from '../booking/book.ts';
import { replaceResource } from '../booking/replace-resource.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';

export interface ReplaceChoice {
  readonly resourceId: string;
  readonly bookingId: string;
  readonly sequence: number;
  /** null: the booking goes on without. */
  readonly byId: string | null;
  readonly overrides: readonly Override[];
}

export interface ReplaceRefused {
  readonly bookingId: string;
  readonly refused: BookRefusal;
}

/** Puts other things in the place of some in many bookings, all or none. */
export function replaceThings(
  store: Store,
  act: Act,
  choices: readonly ReplaceChoice[],
): Result<{ transactionId: string }, ReplaceRefused> {
  return transact(store, act, (tx) => {
    // A booking that loses two things is one revision further at the second.
    const changed = new Map<string, number>();
    for (const { resourceId, bookingId, byId, overrides, ...choice } of choices) {
      const earlier = changed.get(bookingId) ?? 0;
      const sequence = choice.sequence + earlier;
      const replaced = replaceResource(tx, { bookingId, sequence, from: resourceId, to: byId, overrides });
      if (!replaced.ok) return refuse({ bookingId, refused: replaced.refusal });
      changed.set(bookingId, earlier + 1);
    }
    return accept({ transactionId: tx.id });
  });
}
