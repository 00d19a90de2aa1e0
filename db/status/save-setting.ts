import { accept, type Result } from '#domain/result.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

/** A setting of the region: it syncs, so it is a row like any other. */
export function saveSetting(store: Store, act: Act, id: string, value: unknown): Result<{ transactionId: string }> {
  return transact(store, act, (tx) => {
    write(tx, 'setting', id, { value: JSON.stringify(value) });
    return accept({ transactionId: tx.id });
  });
}
