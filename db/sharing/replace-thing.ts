import type { Override } from '#domain/booking/booking.ts';
import { accept, type Result, refuse } from '#domain/result.ts';
import type { BookRefusal } from '../booking/book.ts';
import { replaceResource } from '../booking/replace-resource.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';

export interface ReplaceChoice {
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

/** Puts other things in the place of one in many bookings, all or none. */
export function replaceThing(
  store: Store,
  act: Act,
  resourceId: string,
  choices: readonly ReplaceChoice[],
): Result<{ transactionId: string }, ReplaceRefused> {
  return transact(store, act, (tx) => {
    for (const { bookingId, sequence, byId, overrides } of choices) {
      const replaced = replaceResource(tx, { bookingId, sequence, from: resourceId, to: byId, overrides });
      if (!replaced.ok) return refuse({ bookingId, refused: replaced.refusal });
    }
    return accept({ transactionId: tx.id });
  });
}
