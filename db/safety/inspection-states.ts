import type { InspectionState } from '#domain/safety/inspection.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** One kind of inspection of one asset, with where its interval comes from. */
export interface AssetInspection extends InspectionState {
  readonly assetId: string;
  /** The interval is its own, not that of its model. */
  readonly own: boolean;
}

/** Every inspection that is planned or was ever done, of the assets with these ids or of all in use. */
export function inspectionStates(db: ReadableDb, assetIds?: readonly string[]): readonly AssetInspection[] {
  return statesOf(db, [OF_MODEL, OF_ASSET, DONE], assetIds);
}

/** Those that were ever done: far fewer, and only these can say that a thing is unsafe. */
export function inspectionsDone(db: ReadableDb, assetIds?: readonly string[]): readonly AssetInspection[] {
  return statesOf(db, [DONE], assetIds);
}

const OF_MODEL = `SELECT asset.id, plan.kind FROM inspection_plan AS plan JOIN asset ON asset.model_id = plan.model_id
  WHERE plan.deleted = 0`;
const OF_ASSET = `SELECT asset.id, plan.kind FROM inspection_plan AS plan JOIN asset ON asset.id = plan.asset_id
  WHERE plan.deleted = 0`;
const DONE = `SELECT asset.id, inspection.kind FROM inspection JOIN asset ON asset.id = inspection.asset_id
  WHERE inspection.deleted = 0`;

function statesOf(
  db: ReadableDb,
  sources: readonly string[],
  assetIds: readonly string[] | undefined,
): readonly AssetInspection[] {
  const these = assetIds ? 'AND asset.id IN (SELECT value FROM json_each(@ids))' : '';
  const wanted = sources.map((source) => `${source} ${these}`).join(' UNION ');
  const rows = statement(
    db,
    `WITH wanted (asset_id, kind) AS (SELECT * FROM (${wanted}) GROUP BY 1, 2)
     SELECT asset.id AS assetId, wanted.kind, CASE WHEN own.id IS NULL THEN general.months ELSE own.months END AS months,
       own.id IS NOT NULL AS own, last.done_on AS doneOn, last.result
     FROM wanted JOIN asset ON asset.id = wanted.asset_id
       LEFT JOIN inspection_plan AS own ON own.asset_id = asset.id AND own.kind = wanted.kind AND own.deleted = 0
       LEFT JOIN inspection_plan AS general
         ON general.model_id = asset.model_id AND general.kind = wanted.kind AND general.deleted = 0
       LEFT JOIN inspection AS last ON last.id = (
         SELECT id FROM inspection WHERE asset_id = asset.id AND kind = wanted.kind AND deleted = 0
         ORDER BY done_on DESC, id DESC LIMIT 1)
     WHERE asset.deleted = 0 AND asset.retired_on IS NULL`,
  ).all(...(assetIds ? [{ ids: JSON.stringify(assetIds) }] : [])) as (Omit<AssetInspection, 'own'> & { own: 0 | 1 })[];
  return rows.map((row) => ({ ...row, own: row.own === 1 }));
}
