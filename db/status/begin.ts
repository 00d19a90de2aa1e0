import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { isEmpty } from './read-status.ts';

export interface Beginning {
  readonly regionName: string;
  readonly locationName: string;
  readonly locationCity: string;
}

/** Begins an own region: its name and its first location. */
export function begin(store: Store, act: Act, wanted: Beginning): Result<{ id: string; transactionId: string }> {
  return transact(store, act, (tx) => {
    if (!isEmpty(tx)) return refuse(refusal('start/not-empty'));
    const id = tx.newId();
    write(tx, 'setting', 'region.name', { value: JSON.stringify(wanted.regionName) });
    write(tx, 'location', id, { name: wanted.locationName, city: wanted.locationCity });
    return accept({ id, transactionId: tx.id });
  });
}
