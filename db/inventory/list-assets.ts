import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import { assetStatus } from '#domain/inventory/asset-status.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { customValues } from '../custom-field/read-fields.ts';
import { thingsOut } from '../loan/out-facts.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import { missingThings } from './missing.ts';

/** Every asset, in order of label. */
export function assetRows(db: ReadableDb, now: number): readonly AssetListRow[] {
  const rows = [...assetRowsByParts(db, now)].flat();
  return rows.sort((a, b) => compareText(a.assetTag, b.assetTag) || compareText(a.id, b.id));
}

/** Every asset, some thousands at a time, so that others get their turn in between. What many assets share (models, places,
 * owners) and what only few have (a booking now, a fault) is read once, instead of looked up for each of them. */
export function* assetRowsByParts(db: ReadableDb, now: number): Generator<readonly AssetListRow[]> {
  const shared = readShared(db, now);
  const part = statement(
    db,
    `SELECT asset.id, asset_tag, resource.name, model_id, owner_id, home_location_id, resource.location_id, room_id, place,
       serial_number, resource.bookable, maintenance_since, retired_on
     FROM asset JOIN resource ON resource.id = asset.id WHERE asset.deleted = 0 AND asset.id > ? ORDER BY asset.id LIMIT ${PART}`,
  ).raw();
  for (let last = ''; ; ) {
    const rows = part.all(last) as StoredAsset[];
    yield rows.map((row) => toRow(row, shared));
    if (rows.length < PART) return;
    last = rows.at(-1)?.[0] ?? '';
  }
}

/** Read within some ten milliseconds. */
const PART = 2000;

type StoredAsset = readonly [
  id: string,
  assetTag: string,
  name: string,
  modelId: string,
  ownerId: string | null,
  homeLocationId: string | null,
  locationId: string | null,
  roomId: string | null,
  place: string,
  serialNumber: string,
  bookable: 0 | 1,
  maintenanceSince: number | null,
  retiredOn: string | null,
];

function readShared(db: ReadableDb, now: number) {
  const mapOf = <Value>(sql: string, ...parameters: readonly number[]) =>
    new Map(
      statement(db, sql)
        .raw()
        .all(...parameters) as [string, Value][],
    );
  return {
    models: mapOf<string>('SELECT id, name FROM asset_model'),
    categories: mapOf<string>('SELECT id, category FROM asset_model'),
    owners: mapOf<string>('SELECT id, name FROM organisation'),
    locations: mapOf<string>('SELECT id, name FROM location'),
    rooms: mapOf<string>('SELECT room.id, name FROM room JOIN resource ON resource.id = room.id'),
    /** Held at this moment, and whether the booking that holds it is its maintenance. */
    held: mapOf<0 | 1>(
      `SELECT resource_id, booking.kind = 'maintenance' FROM occupancy JOIN booking ON booking.id = booking_id
       WHERE occupancy.start_at <= ? AND occupancy.end_at > ?`,
      now,
      now,
    ),
    defectSince: mapOf<number>(
      'SELECT asset_id, min(reported_at) FROM defect WHERE solved_at IS NULL AND usable = 0 AND deleted = 0 GROUP BY asset_id',
    ),
    unsafe: unsafeAssets(db, now),
    out: thingsOut(db),
    missing: missingThings(db),
    customValues: customValues(db),
  };
}

function toRow(row: StoredAsset, shared: ReturnType<typeof readShared>): AssetListRow {
  const [id, assetTag, name, modelId, ownerId, homeLocationId, locationId, roomId, place, serialNumber] = row;
  const [bookable, maintenanceSince, retiredOn] = [row[10], row[11], row[12]];
  const isMaintained = shared.held.get(id);
  const nameIn = (names: ReadonlyMap<string, string>, key: string | null) =>
    key === null ? null : (names.get(key) ?? null);
  return {
    id,
    assetTag,
    name,
    modelId,
    modelName: shared.models.get(modelId) ?? '',
    category: shared.categories.get(modelId) ?? '',
    ownerId,
    ownerName: nameIn(shared.owners, ownerId),
    homeLocationId,
    homeLocationName: nameIn(shared.locations, homeLocationId),
    locationId,
    locationName: nameIn(shared.locations, locationId),
    roomId,
    roomName: nameIn(shared.rooms, roomId),
    place,
    serialNumber,
    bookable: bookable === 1,
    status: assetStatus({
      defectSince: shared.defectSince.get(id) ?? null,
      maintenanceSince,
      retiredOn,
      unsafe: shared.unsafe.get(id),
      occupied: isMaintained !== undefined,
      maintained: isMaintained === 1,
      lent: shared.out.has(id),
      missing: shared.missing.has(id),
    }),
    customValues: shared.customValues.get(id) ?? NO_VALUES,
  };
}

const NO_VALUES: AssetListRow['customValues'] = {};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
