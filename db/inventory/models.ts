import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { thingsOut } from '../loan/out-facts.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { missingThings } from './missing.ts';

export interface AssetModelRecord {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly category: string;
  readonly description: string;
  readonly authorisationNeeded: boolean;
  readonly photoId: string | null;
  /** Pieces that are not retired, and those of them that are whole and free at this moment. */
  readonly assets: number;
  readonly available: number;
}

export interface AssetModelFields {
  readonly name: string;
  readonly maker: string;
  readonly category: string;
  readonly description: string;
  readonly authorisationNeeded?: boolean | undefined;
}

export interface Changed {
  readonly id: string;
  readonly transactionId: string;
}

export function modelRows(db: ReadableDb, now: number): readonly AssetModelRecord[] {
  const rows = statement(
    db,
    `WITH held (id) AS MATERIALIZED (
       SELECT value FROM json_each(@away)
       UNION SELECT asset_id FROM defect WHERE solved_at IS NULL AND usable = 0 AND deleted = 0
       UNION SELECT resource_id FROM occupancy WHERE start_at <= @now AND end_at > @now
     )
     SELECT asset_model.id, asset_model.name, maker, category, description,
       authorisation_needed AS authorisationNeeded, asset_model.photo_id AS photoId,
       count(asset.id) AS assets,
       coalesce(sum(asset.maintenance_since IS NULL AND asset.id NOT IN (SELECT id FROM held)), 0) AS available
     FROM asset_model
     LEFT JOIN asset ON asset.model_id = asset_model.id AND asset.deleted = 0 AND asset.retired_on IS NULL
     WHERE asset_model.deleted = 0 GROUP BY asset_model.id ORDER BY asset_model.name COLLATE NOCASE, asset_model.id`,
  ).all({
    now,
    away: JSON.stringify([...unsafeAssets(db, now).keys(), ...thingsOut(db), ...missingThings(db).keys()]),
  }) as (Omit<AssetModelRecord, 'authorisationNeeded'> & {
    authorisationNeeded: 0 | 1;
  })[];
  return rows.map((row) => ({ ...row, authorisationNeeded: row.authorisationNeeded === 1 }));
}

export function saveModel(store: Store, act: Act, id: string, fields: AssetModelFields): Result<Changed> {
  return transact(store, act, (tx) => saveModelIn(tx, id, fields));
}

/** As `saveModel`, inside an open transaction: for imports and the form of a new asset. */
export function saveModelIn(tx: Tx, id: string, fields: AssetModelFields): Result<Changed> {
  const name = fields.name.trim();
  if (name === '') return refuse(refusal('inventory/model-name-empty', {}, 'name'));
  if (isGone(tx, id)) return refuse(refusal('inventory/model-gone', {}));
  const twin = statement(
    tx,
    `SELECT id FROM asset_model WHERE deleted = 0 AND id <> ? AND lower(name) = lower(?) AND lower(maker) = lower(?)`,
  ).get(id, name, fields.maker.trim());
  if (twin) return refuse(refusal('inventory/model-exists', { name }, 'name'));
  const { maker, category, description, authorisationNeeded } = fields;
  write(tx, 'asset_model', id, {
    name,
    maker: maker.trim(),
    category: category.trim(),
    description,
    ...(authorisationNeeded !== undefined && { authorisation_needed: authorisationNeeded ? 1 : 0 }),
  });
  return accept({ id, transactionId: tx.id });
}

export function removeModel(store: Store, act: Act, id: string): Result<Changed> {
  return transact(store, act, (tx) => {
    const model = statement(tx, 'SELECT name FROM asset_model WHERE id = ? AND deleted = 0').get(id) as
      | { name: string }
      | undefined;
    if (!model) return refuse(refusal('inventory/model-gone', {}));
    const count = statement(tx, 'SELECT count(*) FROM asset WHERE model_id = ? AND deleted = 0').pluck().get(id);
    if (count) return refuse(refusal('inventory/model-in-use', { name: model.name, count: Number(count) }));
    remove(tx, 'asset_model', id);
    return accept({ id, transactionId: tx.id });
  });
}

function isGone(tx: Tx, id: string): boolean {
  return statement(tx, 'SELECT deleted FROM asset_model WHERE id = ?').pluck().get(id) === 1;
}
