import { type CancellationPolicy, defaultCancellation, isCancellationPolicy } from '#domain/planning/cancellation.ts';
import { areVisitSlots, defaultVisitSlots, type VisitSlot } from '#domain/planning/visit-slots.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

const CANCELLATION = 'policy.cancellation';
const SLOTS = 'visit.slots';

/** A policy that this version cannot read counts as not set. */
export function readCancellation(db: ReadableDb): CancellationPolicy {
  const value = readSetting(db, CANCELLATION);
  return isCancellationPolicy(value) ? value : defaultCancellation;
}

export function saveCancellation(
  store: Store,
  act: Act,
  policy: CancellationPolicy,
): Result<{ transactionId: string }> {
  return transact(store, act, (tx) => {
    if (!isCancellationPolicy(policy)) return refuse(refusal('planning/policy-order'));
    write(tx, 'setting', CANCELLATION, { value: JSON.stringify(policy), deleted: 0 });
    return accept({ transactionId: tx.id });
  });
}

export interface VisitSlots {
  readonly region: readonly VisitSlot[];
  /** Where they differ. */
  readonly locations: readonly { readonly locationId: string; readonly slots: readonly VisitSlot[] }[];
}

export function readVisitSlots(db: ReadableDb): VisitSlots {
  const region = readSetting(db, SLOTS);
  const rows = statement(
    db,
    "SELECT id, value FROM setting WHERE id >= 'visit.slots@' AND id < 'visit.slotsA' AND deleted = 0 ORDER BY id",
  ).all() as { id: string; value: string }[];
  const locations = rows.flatMap(({ id, value }) => {
    const slots: unknown = JSON.parse(value);
    return areVisitSlots(slots) ? [{ locationId: id.slice(SLOTS.length + 1), slots }] : [];
  });
  return { region: areVisitSlots(region) ? region : defaultVisitSlots, locations };
}

/** Of the region, or of one location; null goes back to what counts without it. */
export function saveVisitSlots(
  store: Store,
  act: Act,
  locationId: string | null,
  slots: readonly VisitSlot[] | null,
): Result<{ transactionId: string }> {
  return transact(store, act, (tx) => {
    const id = locationId ? `${SLOTS}@${locationId}` : SLOTS;
    if (slots && !areVisitSlots(slots)) return refuse(refusal('planning/slots-order'));
    if (slots) write(tx, 'setting', id, { value: JSON.stringify(slots), deleted: 0 });
    else removeIfThere(tx, id);
    return accept({ transactionId: tx.id });
  });
}

function removeIfThere(tx: Tx, id: string): void {
  if (statement(tx, 'SELECT 1 FROM setting WHERE id = ? AND deleted = 0').get(id)) remove(tx, 'setting', id);
}

function readSetting(db: ReadableDb, id: string): unknown {
  const value = statement(db, 'SELECT value FROM setting WHERE id = ? AND deleted = 0').pluck().get(id);
  return typeof value === 'string' ? JSON.parse(value) : undefined;
}
