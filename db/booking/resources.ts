import type { ResourceKind } from '#domain/booking/booking.ts';
import type { ResourceFact } from '#domain/booking/facts.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { MISSING_TABLES, missingThings } from '../inventory/missing.ts';
import { DEFECT_NOTE_SQL, DEFECT_SINCE_SQL, REJECTED_SQL } from '../safety/condition-sql.ts';
import { remembered, rememberedOf } from '../write-door/table-memory.ts';

interface ResourceFactRow {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly location_id: string | null;
  readonly bookable: 0 | 1;
  readonly location_name: string | null;
  readonly capacity: number | null;
  readonly defect_note: string | null;
  readonly maintenance_since: number | null;
  readonly retired_on: string | null;
}

/** Of these the facts are made; who reads another table there adds it here. */
const FACT_TABLES = ['resource', 'location', 'room', 'asset', 'defect', ...MISSING_TABLES];
const MOST_REMEMBERED = 10_000;

/** Facts of the resources with these ids; unknown and deleted ones are absent. */
export function resourceFacts(db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, ResourceFact> {
  const known = remembered(db, 'resource facts', FACT_TABLES, () => new Map<string, ResourceFact>());
  if (known.size + ids.length > MOST_REMEMBERED) known.clear();
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0) for (const fact of readResourceFacts(db, missing)) known.set(fact.id, fact);
  const facts = new Map<string, ResourceFact>();
  for (const id of ids) {
    const fact = known.get(id);
    if (fact) facts.set(id, fact);
  }
  return facts;
}

function readResourceFacts(db: ReadableDb, ids: readonly string[]): readonly ResourceFact[] {
  const rows = statement(
    db,
    `SELECT resource.id, resource.kind, resource.name, resource.location_id, resource.bookable,
            location.name AS location_name, room.capacity, ${DEFECT_NOTE_SQL} AS defect_note,
            asset.maintenance_since, asset.retired_on
     FROM json_each(?) AS wanted JOIN resource ON resource.id = wanted.value
     LEFT JOIN location ON location.id = resource.location_id
     LEFT JOIN room ON room.id = resource.id
     LEFT JOIN asset ON asset.id = resource.id
     WHERE resource.deleted = 0`,
  ).all(JSON.stringify(ids)) as ResourceFactRow[];
  const missing = missingThings(db);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    locationId: row.location_id,
    locationName: row.location_name,
    bookable: row.bookable === 1,
    capacity: row.capacity,
    defectNote: row.defect_note,
    inMaintenance: row.maintenance_since !== null,
    missing: missing.has(row.id),
    retiredOn: row.retired_on,
  }));
}

/** The resources that are claimed together with this one: a room's stations, a kit's named parts, and theirs. */
export function partsOf(db: ReadableDb, resourceId: string): readonly string[] {
  const containers = remembered(
    db,
    'containers',
    ['resource_part'],
    () => new Set(statement(db, 'SELECT DISTINCT container_id FROM resource_part').pluck().all() as string[]),
  );
  if (!containers.has(resourceId)) return [];
  return rememberedOf(db, 'parts', ['resource_part'], resourceId, () => readParts(db, resourceId));
}

function readParts(db: ReadableDb, resourceId: string): readonly string[] {
  return statement(
    db,
    `WITH RECURSIVE part (id) AS (
       SELECT part_id FROM resource_part WHERE container_id = ? AND deleted = 0
       UNION
       SELECT resource_part.part_id FROM resource_part JOIN part ON resource_part.container_id = part.id AND resource_part.deleted = 0
     ) SELECT id FROM part`,
  )
    .pluck()
    .all(resourceId) as string[];
}

/** Parts that may be booked alone: when somebody else has one, its kit goes without. */
export function looseParts(db: ReadableDb): ReadonlySet<string> {
  return remembered(
    db,
    'loose parts',
    ['resource_part'],
    () =>
      new Set(
        statement(db, 'SELECT part_id FROM resource_part WHERE alone = 1 AND deleted = 0').pluck().all() as string[],
      ),
  );
}

/** What must be free before the resource can be had: itself, and the parts that it never goes without. */
export function neededParts(db: ReadableDb, resourceId: string): readonly string[] {
  const loose = looseParts(db);
  return [resourceId, ...partsOf(db, resourceId).filter((part) => !loose.has(part))];
}

export interface Piece {
  readonly id: string;
  readonly name: string;
  readonly locationId: string | null;
}

/** The pieces of a model that can be booked, are whole and not missing, in a fixed order. What belongs in a kit stays in it, unless it
 * may be booked alone. */
export function piecesOf(db: ReadableDb, modelId: string): readonly Piece[] {
  return rememberedOf(
    db,
    'pieces',
    ['asset', 'resource', 'defect', 'inspection', 'resource_part', 'kit', ...MISSING_TABLES],
    modelId,
    () => readPieces(db, modelId),
  );
}

function readPieces(db: ReadableDb, modelId: string): readonly Piece[] {
  const missing = missingThings(db);
  const whole = statement(
    db,
    `SELECT resource.id, resource.name, resource.location_id AS locationId
     FROM asset JOIN resource ON resource.id = asset.id
     WHERE asset.model_id = ? AND asset.deleted = 0 AND resource.deleted = 0 AND resource.bookable = 1
       AND asset.retired_on IS NULL AND ${DEFECT_SINCE_SQL} IS NULL AND asset.maintenance_since IS NULL
       AND NOT ${REJECTED_SQL}
       AND NOT EXISTS (SELECT 1 FROM resource_part JOIN kit ON kit.id = container_id AND kit.deleted = 0
         WHERE part_id = asset.id AND alone = 0 AND resource_part.deleted = 0)
     ORDER BY resource.name, resource.id`,
  ).all(modelId) as Piece[];
  return missing.size === 0 ? whole : whole.filter(({ id }) => !missing.has(id));
}

export function modelName(db: ReadableDb, modelId: string): string | undefined {
  return statement(db, 'SELECT name FROM asset_model WHERE id = ? AND deleted = 0').pluck().get(modelId) as
    | string
    | undefined;
}
