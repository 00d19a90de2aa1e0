import { type ReadableDb, statement } from '../connection.ts';

export interface AssetDouble {
  readonly id: string;
  readonly name: string;
  readonly assetTag: string;
  readonly serialNumber: string;
  readonly locationName: string | null;
}

export type DoubleReason = 'tag' | 'serial';

export interface DoubleGroup {
  readonly reason: DoubleReason;
  readonly members: readonly AssetDouble[];
}

const LIVE = `asset.deleted = 0 AND asset.merged_into IS NULL AND asset.retired_on IS NULL`;

/** By what two records look like one thing. A serial number says so only among pieces of one model: makers number alike. */
const KEYS: readonly (readonly [DoubleReason, string])[] = [
  ['tag', "CASE WHEN asset.asset_tag <> '' THEN lower(trim(asset.asset_tag)) END"],
  ['serial', "CASE WHEN asset.serial_number <> '' THEN asset.model_id || lower(trim(asset.serial_number)) END"],
];

/** Records that look like one and the same thing; only proposed, a person decides. */
export function assetDoubles(db: ReadableDb, ofId?: string): readonly DoubleGroup[] {
  const seen = new Set<string>();
  return KEYS.flatMap(([reason, key]) => {
    const rows = statement(
      db,
      `WITH keyed AS (SELECT asset.id, ${key} AS key FROM asset WHERE ${LIVE}),
         twice AS (SELECT key FROM keyed WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1)
       SELECT keyed.key, asset.id, resource.name, asset.asset_tag AS assetTag, asset.serial_number AS serialNumber,
         location.name AS locationName
       FROM keyed JOIN asset ON asset.id = keyed.id JOIN resource ON resource.id = asset.id
         LEFT JOIN location ON location.id = resource.location_id
       WHERE keyed.key IN (SELECT key FROM twice)
         AND (@ofId IS NULL OR keyed.key = (SELECT key FROM keyed WHERE id = @ofId))
       ORDER BY resource.name, asset.id LIMIT 2000`,
    ).all({ ofId: ofId ?? null }) as (AssetDouble & { readonly key: string })[];
    return [...Map.groupBy(rows, (row) => row.key).values()].flatMap((members) => {
      const ids = members.map(({ id }) => id).join();
      if (seen.has(ids)) return [];
      seen.add(ids);
      return [{ reason, members: members.map(({ key: _, ...member }) => member) }];
    });
  });
}

/** The first other record that looks like this one. */
export function doubleOf(
  db: ReadableDb,
  id: string,
): { readonly id: string; readonly name: string; readonly reason: DoubleReason } | null {
  for (const { reason, members } of assetDoubles(db, id)) {
    const other = members.find((member) => member.id !== id);
    if (other) return { id: other.id, name: other.name, reason };
  }
  return null;
}
