import { type ReadableDb, statement } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';

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

const LABEL = 'lower(trim(asset.asset_tag))';
const SERIAL = 'lower(trim(asset.serial_number))';

interface Alike {
  readonly reason: DoubleReason;
  /** Equal for records that look like one thing; together they have an index (0012). */
  readonly key: readonly string[];
  /** Of the key, what is empty when nobody filled it in. */
  readonly text: string;
}

/** By what two records look like one thing. A serial number says so only among pieces of one model: makers number alike. */
const ALIKE: readonly Alike[] = [
  { reason: 'tag', key: [LABEL], text: LABEL },
  { reason: 'serial', key: ['asset.model_id', SERIAL], text: SERIAL },
];

/** Records that look like one and the same thing; only proposed, a person decides. */
export function assetDoubles(db: ReadableDb): readonly DoubleGroup[] {
  return remembered(db, 'asset doubles', ['asset', 'resource', 'location'], () => {
    const seen = new Set<string>();
    return ALIKE.flatMap((alike) => groupsBy(db, alike)).filter(({ members }) => {
      const ids = members.map(({ id }) => id).join();
      return !seen.has(ids) && seen.add(ids);
    });
  });
}

/** The first other record that looks like this one. */
export function doubleOf(
  db: ReadableDb,
  id: string,
): { readonly id: string; readonly name: string; readonly reason: DoubleReason } | null {
  for (const alike of ALIKE) {
    const other = groupsBy(db, alike, id)[0]?.members.find((member) => member.id !== id);
    if (other) return { id: other.id, name: other.name, reason: alike.reason };
  }
  return null;
}

/** Of one asset only the group that it is in. */
function groupsBy(db: ReadableDb, { reason, key, text }: Alike, ofId?: string): readonly DoubleGroup[] {
  const columns = key.join();
  // Whether they are in use is asked only of the few that come twice.
  const keys =
    ofId === undefined
      ? `SELECT ${columns} FROM asset WHERE ${text} <> '' GROUP BY ${columns} HAVING count(*) > 1`
      : `SELECT ${columns} FROM asset WHERE id = @ofId AND ${text} <> ''`;
  const rows = statement(
    db,
    `WITH wanted (${key.map((_, at) => `k${at}`).join()}) AS MATERIALIZED (${keys})
     SELECT ${key.join(" || ' ' || ")} AS key, asset.id, resource.name, asset.asset_tag AS assetTag,
       asset.serial_number AS serialNumber, location.name AS locationName
     FROM wanted CROSS JOIN asset ON ${key.map((part, at) => `${part} = k${at}`).join(' AND ')}
       JOIN resource ON resource.id = asset.id LEFT JOIN location ON location.id = resource.location_id
     WHERE asset.deleted = 0 AND asset.merged_into IS NULL AND asset.retired_on IS NULL
     ORDER BY resource.name, asset.id LIMIT 2000`,
  ).all(ofId === undefined ? {} : { ofId }) as (AssetDouble & { readonly key: string })[];
  return [...Map.groupBy(rows, (row) => row.key).values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ reason, members: members.map(({ key: _, ...member }) => member) }));
}
