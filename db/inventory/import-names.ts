import type { CustomField } from '#domain/custom-field/custom-field.ts';
import type { ColumnNumbers } from '#domain/import/number-style.ts';
import type { AssetImportRow } from '#domain/inventory/import-fields.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { customFields } from '../custom-field/read-fields.ts';
import { type ImportLocations, locationNamed } from '../location/import-locations.ts';
import type { Tx } from '../write-door/transaction.ts';
import { insert } from '../write-door/write.ts';

/** What is there already, by the names that a file uses. Grows while rows make new things. */
export interface AssetNames {
  readonly models: Map<string, string>;
  readonly locations: ImportLocations;
  /** By location and name. */
  readonly rooms: Map<string, string>;
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** By `assetTag:a-1` or `serialNumber:123`. */
  readonly assetIdByKey: ReadonlyMap<string, string>;
  /** Keys that two assets carry since a merge. */
  readonly ambiguousKeys: ReadonlySet<string>;
  /** Keys that only a double carries, with the name of the record that is kept of it. */
  readonly keptByKey: ReadonlyMap<string, string>;
  /** Not there yet, and asked for by a row that is taken. */
  readonly wantedModels: Set<string>;
  readonly wantedRooms: Set<string>;
  readonly customFields: readonly CustomField[];
  /** How the file writes numbers, by the field that its column is of. */
  readonly numbers: Readonly<Record<string, ColumnNumbers>>;
  /** By which a date without a year is read. */
  readonly today: IsoDate;
  /** The row of this file that brings a key. */
  readonly rowByKey: Map<string, number>;
}

export function readNames(
  db: ReadableDb,
  locations: ImportLocations,
  now: number,
  numbers: AssetNames['numbers'] = {},
): AssetNames {
  const pairs = (sql: string) => statement(db, sql).raw().all() as [string, string][];
  const owners = new Map<string, string[]>();
  for (const [name, id] of pairs("SELECT name, id FROM organisation WHERE deleted = 0 AND status = 'active'")) {
    owners.set(foldText(name), [...(owners.get(foldText(name)) ?? []), id]);
  }
  const assetIdByKey = new Map<string, string>();
  const ambiguousKeys = new Set<string>();
  for (const [key, id] of pairs(keysOf('id', 'merged_into IS NULL'))) {
    if (assetIdByKey.has(key)) ambiguousKeys.add(key);
    assetIdByKey.set(key, id);
  }
  const keptName = '(SELECT name FROM resource WHERE resource.id = merged_into)';
  const ofDoubles = pairs(keysOf(keptName, 'merged_into IS NOT NULL'));
  const rooms = statement(
    db,
    "SELECT location_id, name, id FROM resource WHERE kind = 'room' AND deleted = 0 AND location_id IS NOT NULL",
  )
    .raw()
    .all() as [string, string, string][];
  const models = pairs('SELECT name, id FROM asset_model WHERE deleted = 0 ORDER BY id DESC');
  return {
    models: new Map(models.map(([name, id]) => [foldText(name), id])),
    locations,
    rooms: new Map(rooms.map(([locationId, name, id]) => [roomKey(locationId, name), id])),
    owners,
    assetIdByKey,
    ambiguousKeys,
    keptByKey: new Map(ofDoubles.filter(([key]) => !assetIdByKey.has(key))),
    wantedModels: new Set(),
    wantedRooms: new Set(),
    customFields: customFields(db),
    numbers,
    today: dateOf(now),
    rowByKey: new Map(),
  };
}

/** Each key of the assets of which a condition holds, with something of the asset. */
function keysOf(column: string, condition: string): string {
  return (['assetTag', 'serialNumber'] as const)
    .map((field) => {
      const text = field === 'assetTag' ? 'asset_tag' : 'serial_number';
      return `SELECT '${field}:' || lower(${text}), ${column} FROM asset WHERE deleted = 0 AND ${condition} AND ${text} <> ''`;
    })
    .join(' UNION ALL ');
}

/** By its label, else by its serial number. */
export function assetKey({ assetTag, serialNumber }: Pick<AssetImportRow, 'assetTag' | 'serialNumber'>): string {
  return assetTag ? `assetTag:${assetTag.toLowerCase()}` : `serialNumber:${(serialNumber ?? '').toLowerCase()}`;
}

export function roomKey(locationId: string | undefined, name: string): string {
  return `${locationId ?? ''} ${foldText(name)}`;
}

/** The ids behind a row that was planned, made where they are not there; absent for what the file does not say. */
export function idsOf(tx: Tx, row: AssetImportRow, names: AssetNames) {
  const locationId = row.location === undefined ? undefined : locationNamed(tx, row.location, names.locations);
  return {
    modelId: row.model ? modelNamed(tx, names, row.model, row.category ?? '') : undefined,
    ownerId: row.owner === undefined ? undefined : (names.owners.get(foldText(row.owner))?.[0] ?? null),
    locationId,
    roomId:
      row.room === undefined ? undefined : row.room && locationId ? roomNamed(tx, names, locationId, row.room) : null,
  };
}

function modelNamed(tx: Tx, { models }: AssetNames, name: string, category: string): string {
  const known = models.get(foldText(name));
  if (known) return known;
  const id = tx.newId();
  insert(tx, 'asset_model', id, { name, category: category.slice(0, 100) });
  models.set(foldText(name), id);
  return id;
}

function roomNamed(tx: Tx, { rooms }: AssetNames, locationId: string, name: string): string {
  const known = rooms.get(roomKey(locationId, name));
  if (known) return known;
  const id = tx.newId();
  insert(tx, 'resource', id, { kind: 'room', name, location_id: locationId });
  insert(tx, 'room', id, {});
  rooms.set(roomKey(locationId, name), id);
  return id;
}
