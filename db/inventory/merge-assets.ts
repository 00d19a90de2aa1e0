import { type TakenFields, takeOver } from '#domain/inventory/take-over.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { settleAll } from '../booking/settle.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { takeOverValues } from '../custom-field/save-values.ts';
import type { AllocationRow } from '../schema/booking.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { FOLLOWS } from './asset-references.ts';
import { changeAssetIn } from './change-assets.ts';
import type { Changed } from './models.ts';
import { type AssetRecord, assetRecord } from './read-assets.ts';

/** Makes two records of one thing one: the kept record takes over what it lacks, what was written of the double and its
 * coming bookings; the double is written off and points to it, so that its old label still leads somewhere.
 * Refused when both are booked or lent at one time: then somebody has to say first what is true. */
export function mergeAssets(store: Store, act: Act, keptId: string, doubleId: string): Result<Changed> {
  return transact(store, act, (tx) => {
    const kept = assetRecord(tx, keptId, tx.now);
    const double = assetRecord(tx, doubleId, tx.now);
    const refused = refusedPair(tx, kept, double, doubleId);
    if (refused) return refuse(refused);
    if (!kept || !double) return refuse(refusal('inventory/asset-gone', { id: kept ? doubleId : keptId }));
    // The double lets go of its label and terms before the kept record takes them.
    write(tx, 'asset', doubleId, {
      merged_into: keptId,
      retired_on: dateOf(tx.now),
      retired_reason: kept.name,
    });
    const { photoId, ...taken } = takeOver(factsOf(kept), factsOf(double));
    const changed = changeAssetIn(tx, keptId, taken);
    if (!changed.ok) return changed;
    if (photoId) write(tx, 'asset', keptId, { photo_id: photoId });
    const touched = [...moveParts(tx, keptId, doubleId), ...moveAllocations(tx, keptId, doubleId)];
    follow(tx, keptId, doubleId);
    takeOverValues(tx, keptId, doubleId);
    const clash = settleAll(tx, [...new Set(touched)]);
    return clash ? refuse(bothBooked(tx, doubleId, clash)) : accept({ id: keptId, transactionId: tx.id });
  });
}

function refusedPair(
  tx: Tx,
  kept: AssetRecord | undefined,
  double: AssetRecord | undefined,
  doubleId: string,
): Refusal | null {
  if (!kept || !double) return null;
  if (kept.id === doubleId) return refusal('inventory/merge-with-itself');
  for (const { mergedInto, name } of [kept, double]) {
    if (mergedInto) return refusal('inventory/merged-already', { name });
  }
  // Its coming bookings would go to a thing that is not there any more.
  if (kept.retiredOn !== null) return refusal('inventory/asset-retired', { id: kept.id });
  const lent = [kept, double].map(({ id }) => openLoanLine(tx, id));
  if (lent.every(Boolean)) return refusal('inventory/both-lent', { name: kept.name, other: double.name });
  const [one, other] = [kept, double].map(({ id }) => kitWith(tx, id));
  if (one && other && one.id !== other.id) {
    return refusal('inventory/both-in-kits', { name: kept.name, kit: one.name, other: other.name });
  }
  return null;
}

function factsOf(asset: AssetRecord): TakenFields {
  const { assetTag, serialNumber, ownerId, homeLocationId, place, fundingSource } = asset;
  const { boughtOn, priceCents, warrantyUntil, photoId, note } = asset;
  const bought = { fundingSource, boughtOn, priceCents, warrantyUntil };
  return { assetTag, serialNumber, ownerId, homeLocationId, place, ...bought, photoId, note };
}

function openLoanLine(db: ReadableDb, id: string): boolean {
  const sql = 'SELECT 1 FROM loan_line JOIN open_loan_line ON line_id = loan_line.id WHERE resource_id = ?';
  return statement(db, sql).get(id) !== undefined;
}

function kitWith(db: ReadableDb, assetId: string): { readonly id: string; readonly name: string } | undefined {
  return statement(
    db,
    `SELECT kit.id, resource.name FROM kit_line JOIN kit ON kit.id = kit_id AND kit.deleted = 0
     JOIN resource ON resource.id = kit.id WHERE asset_id = ? AND kit_line.deleted = 0`,
  ).get(assetId) as { id: string; name: string } | undefined;
}

/** Gives the bookings that have to claim anew. */
function moveParts(tx: Tx, keptId: string, doubleId: string): readonly string[] {
  const parts = statement(
    tx,
    'SELECT id, container_id, alone FROM resource_part WHERE part_id = ? AND deleted = 0',
  ).all(doubleId) as { id: string; container_id: string; alone: 0 | 1 }[];
  return parts.flatMap(({ id, container_id, alone }) => {
    remove(tx, 'resource_part', id);
    const has = statement(tx, 'SELECT 1 FROM resource_part WHERE container_id = ? AND part_id = ? AND deleted = 0');
    if (!has.get(container_id, keptId)) {
      write(tx, 'resource_part', tx.newId(), { container_id, part_id: keptId, alone });
    }
    return comingHolders(tx, container_id);
  });
}

function comingHolders(tx: Tx, resourceId: string): readonly string[] {
  return statement(tx, 'SELECT DISTINCT booking_id FROM occupancy WHERE resource_id = ? AND end_at > ?')
    .pluck()
    .all(resourceId, tx.now) as string[];
}

/** Gives the bookings that have to claim anew. A booking that claims both goes on with one. */
function moveAllocations(tx: Tx, keptId: string, doubleId: string): readonly string[] {
  const coming = statement(
    tx,
    `SELECT allocation.* FROM allocation WHERE id IN (
       SELECT allocation_id FROM occupancy WHERE resource_id = ? AND end_at > ?) AND resource_id = ?`,
  ).all(doubleId, tx.now, doubleId) as AllocationRow[];
  for (const { id, booking_id, start_at, end_at, model_id, flexible } of coming) {
    write(tx, 'allocation', id, { withdrawn: 1 });
    write(tx, 'allocation', tx.newId(), { booking_id, resource_id: keptId, start_at, end_at, model_id, flexible });
    const sequence = statement(tx, 'SELECT sequence FROM booking WHERE id = ?').pluck().get(booking_id) as number;
    write(tx, 'booking', booking_id, { sequence: sequence + 1 });
  }
  return coming.map(({ booking_id }) => booking_id);
}

/** What the kept record has one of already stays with the double. */
function follow(tx: Tx, keptId: string, doubleId: string): void {
  const live = (table: string, column: string, id: string) =>
    statement(tx, `SELECT id FROM "${table}" WHERE "${column}" = ? AND deleted = 0`).pluck().all(id) as string[];
  for (const [table, column] of FOLLOWS) {
    const own = live(table, column, keptId).length > 0;
    const rows = live(table, column, doubleId);
    if (table === 'kit_line' && own) for (const id of rows) remove(tx, table, id);
    else if (own && (table === 'resource_terms' || table === 'inspection_plan')) continue;
    else for (const id of rows) write(tx, table, id, { [column]: keptId });
  }
}

function bothBooked(tx: Tx, doubleId: string, clash: Refusal): Refusal {
  const holder = statement(tx, `SELECT ${HOLDER_SQL} AS holder, start_at AS start FROM booking WHERE id = ?`).get(
    clash.facts.bookingId,
  ) as { holder: string; start: number };
  const name = statement(tx, 'SELECT name FROM resource WHERE id = ?').pluck().get(doubleId) as string;
  return refusal('inventory/both-booked', { name, ...holder });
}
