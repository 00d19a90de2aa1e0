import type { ResourceKind } from '#domain/booking/booking.ts';
import type { ResourceCondition } from '#domain/booking/free-pieces.ts';
import type { Unsafe } from '#domain/safety/inspection.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { missingThings } from '../inventory/missing.ts';
import { parseSkills } from '../person/person-rows.ts';
import { DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';

export interface ResourceRecord {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly roomId: string | null;
  readonly modelId: string | null;
  readonly modelName: string | null;
  readonly capacity: number | null;
  readonly skills: readonly string[];
  readonly assetTag: string | null;
  readonly bookable: boolean;
  readonly status: ResourceCondition;
}

export interface ResourceQuery {
  readonly locationId?: string | undefined;
  readonly kind?: ResourceKind | undefined;
}

/** Everything that can be allocated: rooms first, then stations, assets and kits, per location. */
export function listResources(
  db: ReadableDb,
  query: ResourceQuery = {},
  unsafe: ReadonlyMap<string, Unsafe> = new Map(),
): ResourceRecord[] {
  const conditions = ['resource.deleted = 0'];
  const values: string[] = [];
  if (query.locationId) {
    conditions.push('resource.location_id = ?');
    values.push(query.locationId);
  }
  if (query.kind) {
    conditions.push('resource.kind = ?');
    values.push(query.kind);
  }
  const rows = statement(
    db,
    `SELECT resource.id, resource.kind, resource.name, resource.location_id AS locationId,
       location.name AS locationName, coalesce(station.room_id, asset.room_id) AS roomId,
       asset.model_id AS modelId, asset_model.name AS modelName, room.capacity,
       nullif(coalesce(asset.asset_tag, kit.code), '') AS assetTag, person.skills, resource.bookable,
       CASE WHEN asset.retired_on IS NOT NULL THEN 'retired'
            WHEN ${DEFECT_SINCE_SQL} IS NOT NULL THEN 'defect'
            WHEN asset.maintenance_since IS NOT NULL THEN 'maintenance' ELSE 'available' END AS status
     FROM resource
       LEFT JOIN location ON location.id = resource.location_id
       LEFT JOIN room ON room.id = resource.id
       LEFT JOIN station ON station.id = resource.id
       LEFT JOIN asset ON asset.id = resource.id
       LEFT JOIN asset_model ON asset_model.id = asset.model_id
       LEFT JOIN kit ON kit.id = resource.id
       LEFT JOIN person ON person.id = resource.id
     WHERE ${conditions.join(' AND ')}
     ORDER BY location.position IS NULL, location.position, location.name,
       CASE resource.kind WHEN 'room' THEN 0 WHEN 'station' THEN 1 WHEN 'asset' THEN 2 WHEN 'kit' THEN 3 ELSE 4 END,
       room.position, asset_model.name, resource.name, resource.id`,
  ).all(...values) as (Omit<ResourceRecord, 'bookable' | 'skills'> & {
    bookable: 0 | 1;
    skills: string | null;
  })[];
  const missing = missingThings(db);
  return rows.map((row) => ({
    ...row,
    status: missing.has(row.id) && row.status !== 'retired' ? 'missing' : conditionOf(row.status, unsafe.get(row.id)),
    bookable: row.bookable === 1,
    skills: row.skills ? parseSkills(row.skills) : [],
  }));
}

/** What is written off stays so; a failed test goes before a fault, one that ran out comes after all else. */
function conditionOf(status: ResourceCondition, unsafe: Unsafe | undefined): ResourceCondition {
  if (!unsafe || status === 'retired') return status;
  return unsafe === 'rejected' || status === 'available' ? unsafe : status;
}
