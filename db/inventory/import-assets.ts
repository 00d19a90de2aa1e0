import type { AssetImportProblem, AssetImportRow } from '#domain/inventory/import-fields.ts';
import { accept, type Refusal, type Result, refuse } from '#domain/result.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { changeAssetIn } from './change-assets.ts';
import { type AssetFields, createAssetIn } from './create-asset.ts';
import { type AssetNames, type Found, findNames, readNames } from './import-names.ts';

export interface AssetImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly createdModels: number;
  readonly createdLocations: number;
  readonly createdRooms: number;
  readonly problems: readonly AssetImportProblem[];
}

export interface AssetImportOptions {
  /** Models, locations and rooms that are not known are made. */
  readonly create: boolean;
  readonly dryRun: boolean;
}

/** Adds and changes assets by their label, else by their serial number, in one transaction; what cannot be read is
 * left out and told. The same file again changes nothing. */
export function importAssets(
  store: Store,
  act: Act,
  rows: readonly AssetImportRow[],
  options: AssetImportOptions,
): AssetImportReport {
  const result: Result<AssetImportReport, AssetImportReport> = transact(store, act, (tx) => {
    const report = importRows(tx, rows, options.create);
    return options.dryRun ? refuse(report) : accept(report);
  });
  return result.ok ? result.value : result.refusal;
}

function importRows(tx: Tx, rows: readonly AssetImportRow[], create: boolean): AssetImportReport {
  const names = readNames(tx);
  const problems: AssetImportProblem[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const rowByKey = new Map<string, number>();
  for (const row of rows) {
    const problem = keyProblem(row, names, rowByKey);
    const found = problem ?? findNames(tx, row, names, create);
    if ('code' in found) problems.push(found);
    else counts[writeRow(tx, row, found, names)] += 1;
  }
  const { models, locations, rooms } = names.created;
  return { ...counts, createdModels: models, createdLocations: locations, createdRooms: rooms, problems };
}

const LONGEST = { assetTag: 60, serialNumber: 120, model: 200, name: 200, location: 200, room: 200, place: 200 };

/** A row must be found again when the file comes a second time: by its label, else by its serial number. */
function keyProblem(row: AssetImportRow, names: AssetNames, rowByKey: Map<string, number>): AssetImportProblem | null {
  const problem = { row: row.row, field: null, given: '', otherRow: null };
  for (const [field, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const given = row[field] ?? '';
    if (given.length > longest) return { ...problem, code: 'too-long', field, given: `${given.slice(0, 40)}…` };
  }
  const field = row.assetTag ? 'assetTag' : 'serialNumber';
  const given = row[field] ?? '';
  if (given === '') return { ...problem, code: 'no-key' };
  const key = `${field}:${given.toLowerCase()}`;
  const otherRow = rowByKey.get(key);
  if (otherRow !== undefined) return { ...problem, code: 'twice-in-file', field, given, otherRow };
  rowByKey.set(key, row.row);
  if (names.ambiguousKeys.has(key)) return { ...problem, code: 'tag-ambiguous', field, given };
  return null;
}

function writeRow(tx: Tx, row: AssetImportRow, found: Found, names: AssetNames): 'added' | 'changed' | 'unchanged' {
  const { assetTag, serialNumber, name, place, note } = row;
  const { modelId, ownerId, locationId, roomId } = found;
  const known = names.assetIdByKey.get(keyOf(row));
  const given = { assetTag, serialNumber, name: name || undefined, place, note, ownerId, locationId, roomId };
  if (known) return sure(changeAssetIn(tx, known, { ...given, modelId })) ? 'changed' : 'unchanged';
  const id = tx.newId();
  const fields: AssetFields = {
    ...emptyFields,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    modelId: modelId ?? '',
    homeLocationId: locationId ?? null,
  };
  sure(createAssetIn(tx, id, fields));
  names.assetIdByKey.set(keyOf(row), id);
  return 'added';
}

const emptyFields: Omit<AssetFields, 'modelId' | 'homeLocationId'> = {
  assetTag: '',
  name: '',
  serialNumber: '',
  ownerId: null,
  locationId: null,
  roomId: null,
  place: '',
  fundingSource: '',
  boughtOn: null,
  priceCents: null,
  warrantyUntil: null,
  bookable: true,
  note: '',
};

function keyOf({ assetTag, serialNumber }: AssetImportRow): string {
  return assetTag ? `assetTag:${assetTag.toLowerCase()}` : `serialNumber:${(serialNumber ?? '').toLowerCase()}`;
}

/** All that a row refers to was looked up before: a refusal here is a bug. */
function sure<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`an imported row was refused: ${result.refusal.code}`);
  return result.value;
}
