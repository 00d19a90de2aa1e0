import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import { type AssetFacts, assetStatus } from '#domain/inventory/asset-status.ts';
import { type BookingSummaryRow, bookingSummary } from '../booking/read.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { customValues } from '../custom-field/read-fields.ts';
import { thingsOut } from '../loan/out-facts.ts';
import { DEFECT_NOTE_SQL, DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import { missingThings } from './missing.ts';

/** An asset with all that is written down about it. */
export interface AssetRecord extends AssetListRow {
  readonly fundingSource: string;
  readonly boughtOn: string | null;
  readonly priceCents: number | null;
  readonly warrantyUntil: string | null;
  readonly note: string;
  readonly defectSince: number | null;
  readonly defectNote: string;
  readonly maintenanceSince: number | null;
  readonly retiredOn: string | null;
  readonly retiredReason: string;
  /** The record of the same thing that is kept. */
  readonly mergedInto: string | null;
  readonly mergedIntoName: string | null;
  readonly photoId: string | null;
  readonly modelPhotoId: string | null;
}

type Derived = 'bookable' | 'status' | 'customValues';
type Stored<Row> = Omit<Row, Derived> & StoredCondition;

/** Held at this moment: of what does not overlap, the row that starts last before now decides. */
export const OCCUPIED_SQL = `coalesce((SELECT end_at FROM occupancy WHERE resource_id = resource.id AND start_at <= @now
  ORDER BY start_at DESC LIMIT 1) > @now, 0)`;

/** The booking that holds it at this moment is its maintenance. */
const MAINTAINED_SQL = `coalesce((SELECT booking.kind = 'maintenance' AND occupancy.end_at > @now
  FROM occupancy JOIN booking ON booking.id = occupancy.booking_id
  WHERE occupancy.resource_id = resource.id AND occupancy.start_at <= @now ORDER BY occupancy.start_at DESC LIMIT 1), 0)`;

const LIST = `asset.id, asset.asset_tag AS assetTag, resource.name, asset.model_id AS modelId, asset_model.name AS modelName,
  asset_model.category, asset.owner_id AS ownerId, owner.name AS ownerName,
  asset.home_location_id AS homeLocationId, home.name AS homeLocationName,
  resource.location_id AS locationId, location.name AS locationName,
  asset.room_id AS roomId, room.name AS roomName, asset.place, asset.serial_number AS serialNumber,
  resource.bookable, ${OCCUPIED_SQL} AS occupied, ${MAINTAINED_SQL} AS maintained,
  ${DEFECT_SINCE_SQL} AS defectSince, asset.maintenance_since AS maintenanceSince, asset.retired_on AS retiredOn`;

const FROM = `FROM asset JOIN resource ON resource.id = asset.id JOIN asset_model ON asset_model.id = asset.model_id
  LEFT JOIN organisation AS owner ON owner.id = asset.owner_id
  LEFT JOIN location AS home ON home.id = asset.home_location_id
  LEFT JOIN location ON location.id = resource.location_id
  LEFT JOIN resource AS room ON room.id = asset.room_id
  WHERE asset.deleted = 0`;

export function assetRecord(db: ReadableDb, id: string, now: number): AssetRecord | undefined {
  const row = statement(
    db,
    `SELECT ${LIST}, asset.funding_source AS fundingSource, asset.bought_on AS boughtOn, asset.price_cents AS priceCents,
       asset.warranty_until AS warrantyUntil,
       asset.note, coalesce(${DEFECT_NOTE_SQL}, '') AS defectNote, asset.retired_reason AS retiredReason, asset.merged_into AS mergedInto,
       (SELECT name FROM resource WHERE resource.id = asset.merged_into) AS mergedIntoName,
       asset.photo_id AS photoId, asset_model.photo_id AS modelPhotoId
     ${FROM} AND asset.id = @id`,
  ).get({ now, id }) as Stored<AssetRecord> | undefined;
  if (!row) return undefined;
  const values = customValues(db, id).get(id) ?? {};
  const more = {
    unsafe: unsafeAssets(db, now, [id]).get(id),
    lent: thingsOut(db).has(id),
    missing: missingThings(db).has(id),
  };
  return { ...withStatus(row, more), customValues: values };
}

export function kitsWith(
  db: ReadableDb,
  assetId: string,
): readonly { readonly id: string; readonly code: string; readonly name: string }[] {
  return statement(
    db,
    `SELECT DISTINCT kit.id, kit.code, resource.name FROM kit_line JOIN kit ON kit.id = kit_line.kit_id
     JOIN resource ON resource.id = kit.id WHERE kit_line.asset_id = ? AND kit_line.deleted = 0 AND kit.deleted = 0
     ORDER BY resource.name`,
  ).all(assetId) as { id: string; code: string; name: string }[];
}

/** The bookings that hold one of the resources now or later, by themselves or inside a kit, in order. */
export function comingBookings(db: ReadableDb, resourceIds: readonly string[], now: number): BookingSummaryRow[] {
  const ids = statement(
    db,
    `SELECT booking_id FROM occupancy WHERE resource_id IN (SELECT value FROM json_each(?)) AND end_at > ?
     GROUP BY booking_id ORDER BY min(start_at) LIMIT 200`,
  )
    .pluck()
    .all(JSON.stringify(resourceIds), now) as string[];
  return ids.map((id) => bookingSummary(db, id)).filter((booking) => booking !== undefined);
}

type FoundOut = Pick<AssetFacts, 'unsafe' | 'lent' | 'missing'>;

interface StoredCondition extends Omit<AssetFacts, 'occupied' | 'maintained' | keyof FoundOut> {
  readonly bookable: 0 | 1;
  readonly occupied: 0 | 1;
  readonly maintained: 0 | 1;
}

/** Derives what is not stored. */
function withStatus<Row extends StoredCondition>(stored: Row, more: FoundOut) {
  const { occupied, maintained, bookable, ...row } = stored;
  const facts = { ...stored, ...more, occupied: occupied === 1, maintained: maintained === 1 };
  return { ...row, bookable: bookable === 1, status: assetStatus(facts) };
}
