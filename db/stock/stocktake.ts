import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type CountedThing, compareStocktake, type Spot } from '#domain/stock/stocktake.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { changeAssetIn } from '../inventory/change-assets.ts';
import { missingThings, noteFoundIn } from '../inventory/missing.ts';
import { OPEN_LINE } from '../loan/things.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

export interface StocktakeThing extends CountedThing {
  readonly modelName: string;
  /** In words: room and location. */
  readonly standsIn: string;
  readonly place: string;
  /** Since when nobody knows where it is. */
  readonly missingSince: number | null;
}

const OUT = `EXISTS (SELECT 1 FROM loan_line WHERE loan_line.resource_id = asset.id AND ${OPEN_LINE})`;

/** Every thing that may be seen: all that was not written off. */
export function stocktakeThings(db: ReadableDb): readonly StocktakeThing[] {
  const rows = statement(
    db,
    `SELECT asset.id, resource.name, asset.asset_tag AS assetTag, resource.location_id AS locationId,
       asset.room_id AS roomId, asset.place, asset_model.name AS modelName, ${OUT} AS isOut,
       coalesce(room.name || ', ', '') || coalesce(location.name, '') AS standsIn
     FROM asset JOIN resource ON resource.id = asset.id JOIN asset_model ON asset_model.id = asset.model_id
     LEFT JOIN resource AS room ON room.id = asset.room_id
     LEFT JOIN location ON location.id = resource.location_id
     WHERE asset.deleted = 0 AND asset.retired_on IS NULL ORDER BY asset.asset_tag, resource.name, asset.id`,
  ).all() as (Omit<StocktakeThing, 'isOut' | 'formerTags' | 'missingSince'> & { readonly isOut: 0 | 1 })[];
  const former = formerTags(db);
  const missing = missingThings(db);
  return rows.map((row) => ({
    ...row,
    isOut: row.isOut === 1,
    missingSince: missing.get(row.id) ?? null,
    formerTags: former.get(row.id) ?? [],
  }));
}

/** The labels of doubles, by the record that is kept. */
function formerTags(db: ReadableDb): ReadonlyMap<string, string[]> {
  const doubles = statement(
    db,
    "SELECT merged_into AS id, asset_tag AS tag FROM asset WHERE merged_into IS NOT NULL AND deleted = 0 AND asset_tag <> ''",
  ).all() as { id: string; tag: string }[];
  const byId = new Map<string, string[]>();
  for (const { id, tag } of doubles) byId.set(id, [...(byId.get(id) ?? []), tag]);
  return byId;
}

export interface Stocktake extends Spot {
  readonly seenIds: readonly string[];
}

/** Writes a stocktake down in one act: what was seen moves here, what was not is missing. The same id again does
 * nothing twice. */
export function applyStocktake(store: Store, act: Act, id: string, stocktake: Stocktake): Result<Saved> {
  return transact(store, act, (tx) => {
    if (statement(tx, 'SELECT 1 FROM stocktake WHERE id = ?').get(id)) return accept({ id, transactionId: '' });
    const refused = refusedSpot(tx, stocktake);
    if (refused) return refuse(refused);
    const seen = new Set(stocktake.seenIds);
    const things = stocktakeThings(tx);
    const gone = stocktake.seenIds.find((seenId) => !things.some((thing) => thing.id === seenId));
    if (gone) return refuse(refusal('stock/thing-gone', { id: gone }));
    const report = compareStocktake(things, stocktake, seen);
    const { locationId, roomId } = stocktake;
    write(tx, 'stocktake', id, { location_id: locationId, room_id: roomId, taken_at: tx.now });
    for (const thing of report.found) addLine(tx, id, thing, 'found');
    for (const thing of report.missing) addLine(tx, id, thing, 'missing');
    for (const thing of report.elsewhere) {
      addLine(tx, id, thing, 'elsewhere');
      const moved = changeAssetIn(tx, thing.id, { locationId, roomId, place: '' });
      if (!moved.ok) return moved;
    }
    for (const assetId of seen) noteFoundIn(tx, assetId);
    return accept({ id, transactionId: tx.id });
  });
}

/** Somebody saw it after all. */
export function noteFoundAgain(store: Store, act: Act, assetId: string): Result<Saved> {
  return transact(store, act, (tx) => {
    noteFoundIn(tx, assetId);
    return accept({ id: assetId, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

type Outcome = 'found' | 'missing' | 'elsewhere';

function addLine(tx: Tx, stocktakeId: string, thing: StocktakeThing, outcome: Outcome): void {
  write(tx, 'stocktake_line', tx.newId(), {
    stocktake_id: stocktakeId,
    asset_id: thing.id,
    outcome,
    stood_at: [thing.standsIn, thing.place].filter(Boolean).join(', '),
  });
}

function refusedSpot(db: ReadableDb, { locationId, roomId }: Spot) {
  const row =
    roomId === null
      ? statement(db, 'SELECT id AS location FROM location WHERE id = ? AND deleted = 0').get(locationId)
      : statement(
          db,
          `SELECT resource.location_id AS location FROM room JOIN resource ON resource.id = room.id
           WHERE room.id = ? AND room.deleted = 0`,
        ).get(roomId);
  const found = row as { location: string | null } | undefined;
  return found?.location === locationId ? null : refusal('stock/room-gone', {}, 'roomId');
}
