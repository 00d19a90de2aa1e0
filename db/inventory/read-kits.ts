import { type AssetFacts, type AssetStatus, assetStatus } from '#domain/inventory/asset-status.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { thingsOut } from '../loan/out-facts.ts';
import { DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';
import { unsafeAssets, unsafeIds } from '../safety/unsafe-assets.ts';
import { missingIds, missingThings } from './missing.ts';
import { OCCUPIED_SQL } from './read-assets.ts';

export interface KitRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  /** Where it belongs; filled in only while it stands elsewhere or came back from there. */
  readonly homeLocationId: string | null;
  readonly homeLocationName: string | null;
  readonly place: string;
  readonly photoId: string | null;
  readonly bookable: boolean;
  readonly status: AssetStatus;
  readonly lines: number;
  readonly pieces: number;
  readonly unfit: number;
}

export interface KitContent {
  readonly id: string;
  readonly assetId: string | null;
  readonly assetTag: string | null;
  readonly assetName: string | null;
  readonly assetStatus: AssetStatus | null;
  readonly modelId: string | null;
  readonly modelName: string | null;
  readonly description: string;
  readonly quantity: number;
  readonly critical: boolean;
  readonly alone: boolean;
  readonly photoId: string | null;
}

const LIVE_LINE = 'kit_line.kit_id = kit.id AND kit_line.deleted = 0';

const KIT = `SELECT kit.id, kit.code, resource.name, kit.description, kit.owner_id AS ownerId, owner.name AS ownerName,
    resource.location_id AS locationId, location.name AS locationName,
    kit.home_location_id AS homeLocationId, home.name AS homeLocationName, kit.place, kit.photo_id AS photoId,
    resource.bookable, ${OCCUPIED_SQL} AS inUse,
    (SELECT count(*) FROM kit_line WHERE ${LIVE_LINE}) AS lines,
    (SELECT coalesce(sum(quantity), 0) FROM kit_line WHERE ${LIVE_LINE}) AS pieces,
    (SELECT count(*) FROM kit_line JOIN asset ON asset.id = kit_line.asset_id WHERE ${LIVE_LINE}
       AND (coalesce(${DEFECT_SINCE_SQL}, asset.maintenance_since, asset.retired_on) IS NOT NULL
         OR asset.id IN (SELECT value FROM json_each(@unsafe) UNION SELECT value FROM json_each(@missing)))) AS unfit
  FROM kit JOIN resource ON resource.id = kit.id
  LEFT JOIN organisation AS owner ON owner.id = kit.owner_id
  LEFT JOIN location ON location.id = resource.location_id
  LEFT JOIN location AS home ON home.id = kit.home_location_id
  WHERE kit.deleted = 0`;

type StoredKit = Omit<KitRecord, 'bookable' | 'status'> & { readonly bookable: 0 | 1; readonly inUse: 0 | 1 };

export function kitRows(db: ReadableDb, now: number): readonly KitRecord[] {
  const rows = statement(db, `${KIT} ORDER BY resource.name COLLATE NOCASE, kit.id`).all({
    now,
    unsafe: unsafeIds(db, now),
    missing: missingIds(db),
  }) as StoredKit[];
  return rows.map((row) => fromRow(db, row));
}

export function kitRecord(db: ReadableDb, id: string, now: number): KitRecord | undefined {
  const row = statement(db, `${KIT} AND kit.id = @id`).get({
    now,
    id,
    unsafe: unsafeIds(db, now),
    missing: missingIds(db),
  }) as StoredKit | undefined;
  return row && fromRow(db, row);
}

export function kitContents(db: ReadableDb, kitId: string, now: number): readonly KitContent[] {
  const rows = statement(
    db,
    `SELECT kit_line.id, kit_line.asset_id AS assetId, asset.asset_tag AS assetTag, resource.name AS assetName,
       kit_line.model_id AS modelId, asset_model.name AS modelName, kit_line.critical, kit_line.photo_id AS photoId,
       coalesce((SELECT max(alone) FROM resource_part
         WHERE container_id = kit_line.kit_id AND part_id = kit_line.asset_id AND deleted = 0), 0) AS alone,
       kit_line.description, kit_line.quantity, ${DEFECT_SINCE_SQL} AS defectSince,
       asset.maintenance_since AS maintenanceSince, asset.retired_on AS retiredOn, ${OCCUPIED_SQL} AS occupied
     FROM kit_line LEFT JOIN asset ON asset.id = kit_line.asset_id LEFT JOIN resource ON resource.id = asset.id
     LEFT JOIN asset_model ON asset_model.id = kit_line.model_id
     WHERE kit_line.kit_id = @kitId AND kit_line.deleted = 0 ORDER BY kit_line.position, kit_line.id`,
  ).all({ now, kitId }) as (Omit<KitContent, 'assetStatus' | 'critical' | 'alone'> & {
    readonly critical: 0 | 1;
    readonly alone: 0 | 1;
  } & Omit<AssetFacts, 'occupied' | 'unsafe'> & { readonly occupied: 0 | 1 })[];
  const unsafe = unsafeAssets(
    db,
    now,
    rows.flatMap(({ assetId }) => assetId ?? []),
  );
  const [out, missing] = [thingsOut(db), missingThings(db)];
  return rows.map(({ occupied, defectSince, maintenanceSince, retiredOn, critical, alone, ...line }) => ({
    ...line,
    critical: critical === 1,
    alone: alone === 1,
    assetStatus: line.assetId
      ? assetStatus({
          defectSince,
          maintenanceSince,
          retiredOn,
          unsafe: unsafe.get(line.assetId),
          occupied: occupied === 1,
          lent: out.has(line.assetId),
          missing: missing.has(line.assetId),
        })
      : null,
  }));
}

/** A case is never broken itself: what is wrong with its contents is told apart. */
function fromRow(db: ReadableDb, { inUse, bookable, ...kit }: StoredKit): KitRecord {
  const status = assetStatus({
    retiredOn: null,
    defectSince: null,
    maintenanceSince: null,
    occupied: inUse === 1,
    lent: thingsOut(db).has(kit.id),
    missing: missingThings(db).has(kit.id),
  });
  return { ...kit, bookable: bookable === 1, status };
}
