import type { Piece } from '../booking/resources.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { DEFECT_SINCE_SQL, REJECTED_SQL } from '../safety/condition-sql.ts';
import { missingThings } from './missing.ts';

interface Content {
  readonly kitId: string;
  /** A model, or what the counted parts are called. */
  readonly what: string;
  readonly quantity: number;
}

/** Kits with at least the same in them, and nothing in them broken or lost; those of the same location are no better here. */
export function equalKits(db: ReadableDb, kitId: string): readonly Piece[] {
  const contents = Map.groupBy(allContents(db), (line) => line.kitId);
  const wanted = contents.get(kitId) ?? [];
  if (wanted.length === 0) return [];
  const kits = statement(
    db,
    `SELECT resource.id, resource.name, resource.location_id AS locationId FROM kit JOIN resource ON resource.id = kit.id
     WHERE kit.deleted = 0 AND resource.deleted = 0 AND resource.bookable = 1 AND resource.id <> ?
     ORDER BY resource.name, resource.id`,
  ).all(kitId) as Piece[];
  const missing = missingThings(db);
  return kits.filter(({ id }) => {
    const has = new Map((contents.get(id) ?? []).map(({ what, quantity }) => [what, quantity]));
    return wanted.every(({ what, quantity }) => (has.get(what) ?? 0) >= quantity) && isWhole(db, id, missing);
  });
}

/** Kits are few; that of all at once is one walk over their lines. */
function allContents(db: ReadableDb): readonly Content[] {
  return statement(
    db,
    `SELECT kit_line.kit_id AS kitId,
       coalesce('model ' || coalesce(asset.model_id, kit_line.model_id), lower(trim(kit_line.description))) AS what,
       sum(kit_line.quantity) AS quantity
     FROM kit_line LEFT JOIN asset ON asset.id = kit_line.asset_id WHERE kit_line.deleted = 0 GROUP BY kitId, what`,
  ).all() as Content[];
}

function isWhole(db: ReadableDb, kitId: string, missing: ReadonlyMap<string, number>): boolean {
  const parts = statement(
    db,
    `SELECT asset.id, coalesce(${DEFECT_SINCE_SQL}, asset.maintenance_since, asset.retired_on) IS NOT NULL OR ${REJECTED_SQL} AS isUnfit
     FROM kit_line JOIN asset ON asset.id = kit_line.asset_id WHERE kit_line.kit_id = ? AND kit_line.deleted = 0`,
  ).all(kitId) as { id: string; isUnfit: 0 | 1 }[];
  return !missing.has(kitId) && parts.every(({ id, isUnfit }) => isUnfit === 0 && !missing.has(id));
}
