import { takeOver } from '#domain/organisation/take-over.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { readOrganisation } from './read.ts';
import { notFound, toColumns } from './save.ts';

/** Makes two organisations one. Nothing moves: the merged one keeps its bookings and contacts, points to the kept
 * one, and leaves lists and search; the kept one shows both histories. So it can be undone whole, and two copies
 * that merge apart do not fight over bookings. */
export function mergeOrganisations(
  store: Store,
  act: Act,
  keptId: string,
  mergedId: string,
): Result<{ id: string; transactionId: string }> {
  if (keptId === mergedId) return refuse(refusal('organisation/merge-with-itself', {}));
  return transact(store, act, (tx) => {
    const kept = readOrganisation(tx, keptId);
    const merged = readOrganisation(tx, mergedId);
    if (!kept) return refuse(notFound(keptId));
    if (!merged) return refuse(notFound(mergedId));
    if (kept.status === 'merged') return refuse(refusal('organisation/merged', { name: kept.name }));
    if (merged.status === 'merged') return refuse(refusal('organisation/merged', { name: merged.name }));
    write(tx, 'organisation', keptId, toColumns({ ...kept, status: kept.status, ...takeOver(kept, merged) }));
    write(tx, 'organisation', mergedId, { status: 'merged', merged_into: keptId });
    return accept({ id: keptId, transactionId: tx.id });
  });
}
