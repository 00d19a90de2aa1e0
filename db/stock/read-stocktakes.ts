import { type ReadableDb, statement } from '../connection.ts';

export interface StocktakeSummary {
  readonly id: string;
  readonly locationName: string;
  readonly roomName: string | null;
  readonly takenAt: number;
  readonly found: number;
  readonly missing: number;
  readonly elsewhere: number;
}

export interface StocktakeLine {
  readonly id: string;
  readonly assetId: string;
  readonly assetTag: string;
  readonly name: string;
  readonly outcome: 'found' | 'missing' | 'elsewhere';
  /** Where it was written down to stand before. */
  readonly stoodAt: string;
  readonly foundAgainAt: number | null;
}

const SUMMARY = `SELECT stocktake.id, location.name AS locationName, resource.name AS roomName, taken_at AS takenAt,
    count(CASE outcome WHEN 'found' THEN 1 END) AS found, count(CASE outcome WHEN 'missing' THEN 1 END) AS missing,
    count(CASE outcome WHEN 'elsewhere' THEN 1 END) AS elsewhere
  FROM stocktake JOIN location ON location.id = stocktake.location_id
  LEFT JOIN resource ON resource.id = stocktake.room_id
  LEFT JOIN stocktake_line ON stocktake_line.stocktake_id = stocktake.id AND stocktake_line.deleted = 0
  WHERE stocktake.deleted = 0`;

/** Newest first. */
export function stocktakeRows(db: ReadableDb): readonly StocktakeSummary[] {
  return statement(db, `${SUMMARY} GROUP BY stocktake.id ORDER BY taken_at DESC LIMIT 200`).all() as StocktakeSummary[];
}

export function stocktakeRecord(
  db: ReadableDb,
  id: string,
): (StocktakeSummary & { readonly lines: readonly StocktakeLine[] }) | undefined {
  const summary = statement(db, `${SUMMARY} AND stocktake.id = ? GROUP BY stocktake.id`).get(id) as
    | StocktakeSummary
    | undefined;
  if (!summary) return undefined;
  const lines = statement(
    db,
    `SELECT stocktake_line.id, asset_id AS assetId, asset.asset_tag AS assetTag, resource.name, outcome,
       stood_at AS stoodAt, found_again_at AS foundAgainAt
     FROM stocktake_line JOIN asset ON asset.id = asset_id JOIN resource ON resource.id = asset_id
     WHERE stocktake_id = ? AND stocktake_line.deleted = 0 ORDER BY asset.asset_tag, resource.name`,
  ).all(id) as StocktakeLine[];
  return { ...summary, lines };
}
