import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { toMilli } from '#domain/stock/amount.ts';
import { type ConsumableFields, checkConsumable } from '#domain/stock/consumable.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

/** Makes or changes a consumable. The same id again writes the same row: a double click adds one. */
export function saveConsumable(store: Store, act: Act, id: string, fields: ConsumableFields): Result<Saved> {
  return transact(store, act, (tx) => {
    const refused = checkConsumable(fields) ?? refusedHere(tx, id, fields);
    if (refused) return refuse(refused);
    writeConsumable(tx, id, fields);
    return accept({ id, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

/** The row itself, for imports: the caller has looked whether it may be. */
export function writeConsumable(tx: Tx, id: string, fields: ConsumableFields): void {
  const packUnit = fields.packUnit.trim();
  write(tx, 'consumable', id, {
    code: fields.code.trim(),
    name: fields.name.trim(),
    category: fields.category.trim(),
    unit: fields.unit.trim(),
    pack_unit: packUnit,
    pack_milli: packUnit === '' ? null : toMilli(fields.packSize ?? 0),
    minimum_milli: toMilli(fields.minimum) ?? 0,
    expires_on: fields.expiresOn,
    location_id: fields.locationId,
    place: fields.place.trim(),
    price_cents: fields.priceCents,
    note: fields.note.trim(),
  });
}

/** What was entered by mistake; a stock that ever moved stays, so that the past stays true. */
export function removeConsumable(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!statement(tx, 'SELECT 1 FROM consumable WHERE id = ? AND deleted = 0').get(id)) {
      return refuse(refusal('stock/not-found', { id }));
    }
    const stock = Number(
      statement(tx, 'SELECT coalesce(sum(milli), 0) FROM stock_movement WHERE consumable_id = ? AND deleted = 0')
        .pluck()
        .get(id),
    );
    if (stock !== 0) return refuse(refusal('stock/still-there', {}));
    remove(tx, 'consumable', id);
    return accept({ id, transactionId: tx.id });
  });
}

function refusedHere(tx: Tx, id: string, fields: ConsumableFields): Refusal | null {
  const known = statement(tx, 'SELECT unit, deleted FROM consumable WHERE id = ?').get(id) as
    | { unit: string; deleted: 0 | 1 }
    | undefined;
  if (known?.deleted === 1) return refusal('stock/not-found', { id });
  if (known && known.unit !== fields.unit.trim() && hasMoved(tx, id)) {
    return refusal('stock/unit-in-use', { unit: known.unit }, 'unit');
  }
  const { locationId, code } = fields;
  if (locationId && !statement(tx, 'SELECT 1 FROM location WHERE id = ? AND deleted = 0').get(locationId)) {
    return refusal('stock/location-gone', {}, 'locationId');
  }
  const holder = code.trim() === '' ? null : codeHolder(tx, code.trim(), id);
  return holder === null ? null : refusal('stock/code-taken', { code: code.trim(), name: holder }, 'code');
}

function hasMoved(db: ReadableDb, id: string): boolean {
  return statement(db, 'SELECT 1 FROM stock_movement WHERE consumable_id = ? AND deleted = 0').get(id) !== undefined;
}

/** A scanner reads labels of things and of material alike: one code means one of them. */
function codeHolder(db: ReadableDb, code: string, exceptId: string): string | null {
  const name = statement(
    db,
    `SELECT name FROM consumable WHERE deleted = 0 AND id <> @id AND lower(code) = lower(@code)
     UNION ALL SELECT resource.name FROM asset JOIN resource ON resource.id = asset.id
       WHERE asset.deleted = 0 AND lower(asset_tag) = lower(@code)
     UNION ALL SELECT resource.name FROM kit JOIN resource ON resource.id = kit.id
       WHERE kit.deleted = 0 AND lower(kit.code) = lower(@code)`,
  )
    .pluck()
    .get({ code, id: exceptId });
  return typeof name === 'string' ? name : null;
}
