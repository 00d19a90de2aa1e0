import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { build, first, type ReadableDb } from '../connection.ts';
import type { OrganisationRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { type Patch, write } from '../write-door/write.ts';
import { notFound } from './save.ts';

/** Text and facts that the kept organisation takes over where it has nothing itself. */
const FILLED = [
  'branch_code',
  'board_code',
  'chamber_code',
  'municipality',
  'province',
  'phone',
  'email',
  'website',
  'denomination',
  'holiday_region',
  'day_model',
  'pupils',
  'travel_minutes',
  'note',
] as const satisfies readonly (keyof OrganisationRow)[];

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
    const [kept, merged] = [rowOf(tx, keptId), rowOf(tx, mergedId)];
    if (!kept) return refuse(notFound(keptId));
    if (!merged) return refuse(notFound(mergedId));
    const gone = [kept, merged].find((row) => row.status === 'merged');
    if (gone) return refuse(refusal('organisation/merged', { name: gone.name }));
    write(tx, 'organisation', keptId, filledFrom(kept, merged));
    write(tx, 'organisation', mergedId, { status: 'merged', merged_into: keptId });
    return accept({ id: keptId, transactionId: tx.id });
  });
}

function filledFrom(kept: OrganisationRow, merged: OrganisationRow): Patch<'organisation'> {
  const fill = FILLED.filter((column) => isEmpty(kept[column]) && !isEmpty(merged[column]));
  const patch = Object.fromEntries(fill.map((column) => [column, merged[column]]));
  const { street, house_number, postcode, city } = merged;
  // An address is taken as a whole: half of each would be an address that does not exist.
  const hasAddress = [kept.street, kept.postcode, kept.city].some((part) => part !== '');
  return { ...patch, ...(!hasAddress && { street, house_number, postcode, city }) };
}

function isEmpty(value: string | number | null): boolean {
  return value === null || value === '';
}

function rowOf(db: ReadableDb, id: string): OrganisationRow | undefined {
  return first(db, build.selectFrom('organisation').selectAll().where('id', '=', id).where('deleted', '=', 0));
}
