import type { AssetImportProblem, AssetImportRow } from '#domain/inventory/import-fields.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

/** What is there already, by the names that a file uses. Grows while rows make new things. */
export interface AssetNames {
  readonly models: Map<string, string>;
  readonly locations: Map<string, string>;
  /** By location and name. */
  readonly rooms: Map<string, string>;
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** By `assetTag:a-1` or `serialNumber:123`. */
  readonly assetIdByKey: Map<string, string>;
  /** Keys that two assets carry since a merge. */
  readonly ambiguousKeys: ReadonlySet<string>;
  readonly created: { models: number; locations: number; rooms: number };
}

/** The ids behind a row; absent for what the file does not say. */
export interface Found {
  readonly modelId?: string | undefined;
  readonly ownerId?: string | null | undefined;
  readonly locationId?: string | null | undefined;
  readonly roomId?: string | null | undefined;
}

export function readNames(db: ReadableDb): AssetNames {
  const pairs = (sql: string) => statement(db, sql).raw().all() as [string, string][];
  const folded = (sql: string) => new Map(pairs(sql).map(([name, id]) => [foldText(name), id] as const));
  const owners = new Map<string, string[]>();
  for (const [name, id] of pairs("SELECT name, id FROM organisation WHERE deleted = 0 AND status = 'active'")) {
    owners.set(foldText(name), [...(owners.get(foldText(name)) ?? []), id]);
  }
  const assetIdByKey = new Map<string, string>();
  const ambiguousKeys = new Set<string>();
  for (const [key, id] of pairs(
    `SELECT 'assetTag:' || asset_tag, id FROM asset WHERE deleted = 0 AND merged_into IS NULL AND asset_tag <> ''
     UNION ALL SELECT 'serialNumber:' || serial_number, id FROM asset
       WHERE deleted = 0 AND merged_into IS NULL AND serial_number <> ''`,
  )) {
    const cut = key.indexOf(':');
    const lower = `${key.slice(0, cut)}${key.slice(cut).toLowerCase()}`;
    if (assetIdByKey.has(lower)) ambiguousKeys.add(lower);
    assetIdByKey.set(lower, id);
  }
  const rooms = statement(
    db,
    "SELECT location_id, name, id FROM resource WHERE kind = 'room' AND deleted = 0 AND location_id IS NOT NULL",
  ).all() as { location_id: string; name: string; id: string }[];
  return {
    models: folded('SELECT name, id FROM asset_model WHERE deleted = 0 ORDER BY id DESC'),
    locations: folded('SELECT name, id FROM location WHERE deleted = 0 ORDER BY id DESC'),
    rooms: new Map(rooms.map(({ location_id, name, id }) => [`${location_id} ${foldText(name)}`, id])),
    owners,
    assetIdByKey,
    ambiguousKeys,
    created: { models: 0, locations: 0, rooms: 0 },
  };
}

/** Looks up what a row names. An empty cell empties the field; an absent column leaves it. */
export function findNames(tx: Tx, row: AssetImportRow, names: AssetNames, create: boolean): Found | AssetImportProblem {
  const problem = (code: AssetImportProblem['code'], field: AssetImportProblem['field'], given = '') => ({
    row: row.row,
    code,
    field,
    given,
    otherRow: null,
  });
  const key = row.assetTag
    ? `assetTag:${row.assetTag.toLowerCase()}`
    : `serialNumber:${row.serialNumber?.toLowerCase()}`;
  if (!row.model && !names.assetIdByKey.has(key)) return problem('model-empty', 'model');
  const owners = row.owner ? (names.owners.get(foldText(row.owner)) ?? []) : [];
  if (row.owner && owners.length === 0) return problem('owner-unknown', 'owner', row.owner);
  if (owners.length > 1) return problem('owner-ambiguous', 'owner', row.owner);
  if (row.room && !row.location) return problem('room-without-location', 'room', row.room);
  const knownLocation = row.location ? names.locations.get(foldText(row.location)) : undefined;
  const knownRoom = row.room && names.rooms.get(`${knownLocation} ${foldText(row.room)}`);
  const knownModel = row.model ? names.models.get(foldText(row.model)) : undefined;
  if (!create) {
    if (row.model && !knownModel) return problem('model-unknown', 'model', row.model);
    if (row.location && !knownLocation) return problem('location-unknown', 'location', row.location);
    if (row.room && !knownRoom) return problem('room-unknown', 'room', row.room);
  }
  const locationId = row.location ? (knownLocation ?? makeLocation(tx, names, row.location)) : undefined;
  const roomId = row.room && locationId ? (knownRoom ?? makeRoom(tx, names, locationId, row.room)) : undefined;
  return {
    modelId: row.model ? (knownModel ?? makeModel(tx, names, row.model, row.category ?? '')) : undefined,
    ownerId: row.owner === undefined ? undefined : (owners[0] ?? null),
    locationId: row.location === undefined ? undefined : (locationId ?? null),
    roomId: row.room === undefined ? undefined : (roomId ?? null),
  };
}

function makeModel(tx: Tx, names: AssetNames, name: string, category: string): string {
  const id = tx.newId();
  write(tx, 'asset_model', id, { name, category: category.slice(0, 100) });
  names.models.set(foldText(name), id);
  names.created.models += 1;
  return id;
}

function makeLocation(tx: Tx, names: AssetNames, name: string): string {
  const id = tx.newId();
  write(tx, 'location', id, { name, position: names.locations.size });
  names.locations.set(foldText(name), id);
  names.created.locations += 1;
  return id;
}

function makeRoom(tx: Tx, names: AssetNames, locationId: string, name: string): string {
  const id = tx.newId();
  write(tx, 'resource', id, { kind: 'room', name, location_id: locationId });
  write(tx, 'room', id, {});
  names.rooms.set(`${locationId} ${foldText(name)}`, id);
  names.created.rooms += 1;
  return id;
}
