import type { CustomValues } from '#domain/custom-field/custom-field.ts';
import { checkValues, valueAsTyped, withoutUnit } from '#domain/custom-field/parse-value.ts';
import { isAmbiguous, readNumber } from '#domain/import/number-style.ts';
import type { PlannedRow, PreviewChange } from '#domain/import/preview.ts';
import type { AssetImportFieldName, AssetImportRow } from '#domain/inventory/import-fields.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import { type Refusal, type Result, refusal } from '#domain/result.ts';
import { readQuantity } from '#domain/stock/import-fields.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { customValues } from '../custom-field/read-fields.ts';
import { saveValuesIn } from '../custom-field/save-values.ts';
import type { Tx } from '../write-door/transaction.ts';
import { insert } from '../write-door/write.ts';
import { changeAssetIn } from './change-assets.ts';
import { type AssetNames, assetKey, idsOf, roomKey } from './import-names.ts';

/** What a row would make of an asset. Nothing is written before `writeAsset`. */
export interface PlannedAsset extends PlannedRow {
  readonly becomes: 'asset';
  readonly given: AssetImportRow;
  /** Of the asset that is there. */
  readonly id: string | null;
}

/** Looks at one row of the file: an asset is known by its label, else by its serial number. A list without models is
 * one in which each name is a model. */
export function planAsset(db: ReadableDb, row: AssetImportRow, names: AssetNames, create: boolean): PlannedAsset {
  const given = row.model === undefined && row.name !== undefined ? { ...row, model: row.name } : row;
  const { assetTag = '', serialNumber = '', name = '', model = '', location = '', room = '', place = '' } = given;
  const planned = {
    row: row.row,
    becomes: 'asset',
    given,
    title: (name || model || assetTag || serialNumber).slice(0, 200),
    about: [location, room, place, assetTag || serialNumber].filter(Boolean).join(' · ').slice(0, 200),
    changes: [],
  } as const;
  const id = names.assetIdByKey.get(assetKey(given)) ?? null;
  const current = (id !== null && given.customValues && customValues(db, id).get(id)) || {};
  const numbersOf = (fieldId: string) => names.numbers[fieldId]?.style ?? 'comma';
  const own = checkValues(names.customFields, current, given.customValues ?? {}, names.today, numbersOf);
  const problem = keyProblem(given, names) ?? nameProblem(given, names, create) ?? (own.ok ? null : own.refusal);
  if (problem) return { ...planned, outcome: 'invalid', notes: [problem], id: null };
  want(given, names);
  const notes = [...amountNotes(given), ...numberNotes(given, names, own)];
  const read = {
    ...planned,
    given: own.ok && given.customValues ? { ...given, customValues: own.value } : given,
    notes,
    id,
  };
  if (id === null) return { ...read, outcome: 'new' };
  const changes = [...changesOf(db, id, given), ...ownChanges(names, current, own)];
  return { ...read, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes };
}

/** Writes what was planned, and makes the models, locations and rooms that it names. */
export function writeAsset(tx: Tx, { given, id }: PlannedAsset, names: AssetNames): void {
  const { assetTag, serialNumber, name, place, note, customValues: own = {} } = given;
  const ids = idsOf(tx, given, names);
  if (id !== null) {
    const patch = { ...ids, assetTag, serialNumber, name: name || undefined, place, note, customValues: own };
    sure(changeAssetIn(tx, id, patch));
    return;
  }
  const newId = tx.newId();
  const { modelId = '', locationId = null } = ids;
  insert(tx, 'resource', newId, {
    kind: 'asset',
    name: name || `${given.model} ${assetTag ?? ''}`.trim(),
    location_id: locationId,
  });
  insert(tx, 'asset', newId, {
    model_id: modelId,
    asset_tag: assetTag,
    serial_number: serialNumber,
    owner_id: ids.ownerId,
    home_location_id: locationId,
    room_id: ids.roomId,
    place,
    note,
  });
  sure(saveValuesIn(tx, newId, own));
}

/** All of it was looked at before: a refusal here is a bug. */
function sure<T>(result: Result<T>): void {
  if (!result.ok) throw new Error(`an imported row was refused: ${result.refusal.code}`);
}

const LONGEST: Readonly<Partial<Record<AssetImportFieldName, number>>> = {
  assetTag: 60,
  serialNumber: 120,
  model: 200,
  name: 200,
  location: 200,
  room: 200,
  place: 200,
  note: 5000,
};

/** A row must be found again when the file comes a second time. */
function keyProblem(row: AssetImportRow, names: AssetNames): Refusal | null {
  for (const [field, longest] of Object.entries(LONGEST)) {
    const given = row[field as AssetImportFieldName] ?? '';
    if (given.length > longest) return refusal('inventory/too-long', { given: `${given.slice(0, 40)}…` }, field);
  }
  const field = row.assetTag ? 'assetTag' : 'serialNumber';
  const given = row[field] ?? '';
  if (given === '') return refusal('inventory/no-key');
  const key = assetKey(row);
  const otherRow = names.rowByKey.get(key);
  if (otherRow !== undefined && otherRow !== row.row) {
    return refusal('inventory/twice-in-file', { given, otherRow }, field);
  }
  names.rowByKey.set(key, row.row);
  const name = names.keptByKey.get(key);
  if (name !== undefined) return refusal('inventory/row-of-double', { given, name }, field);
  return names.ambiguousKeys.has(key) ? refusal('inventory/tag-ambiguous', { given }, field) : null;
}

function nameProblem(row: AssetImportRow, names: AssetNames, create: boolean): Refusal | null {
  const { model = '', location = '', room = '', owner = '' } = row;
  if (model === '' && !names.assetIdByKey.has(assetKey(row))) return refusal('inventory/model-empty', {}, 'model');
  const owners = owner === '' ? 1 : (names.owners.get(foldText(owner))?.length ?? 0);
  if (owners === 0) return refusal('inventory/owner-unknown', { given: owner }, 'owner');
  if (owners > 1) return refusal('inventory/owner-ambiguous', { given: owner }, 'owner');
  if (room !== '' && location === '') return refusal('inventory/room-without-location', { given: room }, 'room');
  if (create) return null;
  const locationId = names.locations.ids.get(foldText(location));
  if (model !== '' && !names.models.has(foldText(model))) {
    return refusal('inventory/model-unknown', { given: model }, 'model');
  }
  if (location !== '' && !locationId) return refusal('inventory/location-unknown', { given: location }, 'location');
  const isRoomUnknown = room !== '' && !names.rooms.has(roomKey(locationId, room));
  return isRoomUnknown ? refusal('inventory/room-unknown', { given: room }, 'room') : null;
}

/** Notes what a row that is taken asks to be made. */
function want({ model = '', location = '', room = '' }: AssetImportRow, names: AssetNames): void {
  const place = foldText(location);
  const locationId = names.locations.ids.get(place);
  if (model !== '' && !names.models.has(foldText(model))) names.wantedModels.add(foldText(model));
  if (location !== '' && !locationId) names.locations.wanted.add(place);
  if (room !== '' && !names.rooms.has(roomKey(locationId, room))) names.wantedRooms.add(roomKey(place, room));
}

/** An asset is one piece: what the amount says otherwise is told, and never counted. */
function amountNotes({ amount }: AssetImportRow): readonly Refusal[] {
  if (amount === undefined) return [];
  const quantity = readQuantity(amount);
  if (quantity.kind === 'counted') {
    return quantity.amount === 1 ? [] : [refusal('inventory/amount-not-one', { given: amount }, 'amount')];
  }
  if (quantity.kind === 'quantity-empty') return [refusal('inventory/amount-empty', {}, 'amount')];
  const isCode = quantity.kind === 'quantity-coded';
  return [refusal(isCode ? 'inventory/amount-coded' : 'inventory/amount-unreadable', { given: amount }, 'amount')];
}

/** A number that means one thing with a decimal comma and another with a point, in a column that does not tell. */
function numberNotes(
  { customValues: given = {} }: AssetImportRow,
  { customFields, numbers }: AssetNames,
  checked: Result<CustomValues>,
): readonly Refusal[] {
  if (!checked.ok) return [];
  return customFields.flatMap(({ id, name, kind, unit }) => {
    const text = withoutUnit((given[id] ?? '').trim(), unit);
    const read = checked.value[id];
    const isAsked = kind === 'number' && read !== undefined && numbers[id]?.isCertain !== true;
    if (!isAsked || !isAmbiguous(text)) return [];
    const other = readNumber(text, numbers[id]?.style === 'point' ? 'comma' : 'point');
    const facts = { name, given: text, read: valueAsTyped(kind, read), other: valueAsTyped(kind, String(other)) };
    return [refusal('custom-field/number-ambiguous', facts, id)];
  });
}

interface Current {
  readonly assetTag: string;
  readonly serialNumber: string;
  readonly model: string;
  readonly name: string;
  readonly location: string;
  readonly room: string;
  readonly place: string;
  readonly owner: string;
  readonly note: string;
}

/** An empty cell empties the field, but for the name and the model; a column that is absent leaves it. */
function changesOf(db: ReadableDb, id: string, given: AssetImportRow): readonly PreviewChange[] {
  const now = statement(
    db,
    `SELECT asset_tag AS assetTag, serial_number AS serialNumber, asset_model.name AS model, resource.name,
       coalesce(location.name, '') AS location, coalesce(room.name, '') AS room, asset.place,
       coalesce(owner.name, '') AS owner, asset.note
     FROM asset JOIN resource ON resource.id = asset.id JOIN asset_model ON asset_model.id = asset.model_id
     LEFT JOIN location ON location.id = resource.location_id LEFT JOIN resource AS room ON room.id = asset.room_id
     LEFT JOIN organisation AS owner ON owner.id = asset.owner_id WHERE asset.id = ?`,
  ).get(id) as Current;
  const changes: PreviewChange[] = [];
  const compare = (field: keyof Current, after: string | undefined, isSame = after === now[field]) => {
    if (after !== undefined && !isSame) changes.push({ field, before: now[field], after, byHand: false });
  };
  const named = (field: 'model' | 'location' | 'room' | 'owner', after: string | undefined) =>
    compare(field, after, after !== undefined && foldText(after) === foldText(now[field]));
  compare('assetTag', given.assetTag);
  compare('serialNumber', given.serialNumber);
  named('model', given.model || undefined);
  compare('name', given.name || undefined);
  named('location', given.location);
  named('room', given.room);
  compare('place', given.place);
  named('owner', given.owner);
  compare('note', given.note);
  return changes;
}

/** In the fields of this region. */
function ownChanges(
  { customFields }: AssetNames,
  current: CustomValues,
  checked: Result<CustomValues>,
): readonly PreviewChange[] {
  if (!checked.ok) return [];
  return customFields.flatMap(({ id, kind }) => {
    const after = checked.value[id];
    if (after === undefined) return [];
    const before = valueAsTyped(kind, current[id] ?? '');
    return [{ field: id, before, after: valueAsTyped(kind, after), byHand: false }];
  });
}
