import type { CustomValues } from '#domain/custom-field/custom-field.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { saveValuesIn } from '../custom-field/save-values.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { Changed } from './models.ts';

/** All that a person fills in about an asset; its condition has acts of its own. */
export interface AssetFields {
  readonly assetTag: string;
  readonly name: string;
  readonly modelId: string;
  readonly serialNumber: string;
  readonly ownerId: string | null;
  readonly homeLocationId: string | null;
  readonly locationId: string | null;
  readonly roomId: string | null;
  readonly place: string;
  readonly fundingSource: string;
  readonly boughtOn: string | null;
  readonly priceCents: number | null;
  /** The last day that the maker answers for it. */
  readonly warrantyUntil: string | null;
  readonly bookable: boolean;
  readonly note: string;
  /** As they were typed. */
  readonly customValues?: CustomValues | undefined;
}

/** Adds an asset. The same id again answers with the asset that is there: a double click adds one. */
export function createAsset(store: Store, act: Act, id: string, fields: AssetFields): Result<Changed> {
  return transact(store, act, (tx) => {
    if (statement(tx, 'SELECT 1 FROM asset WHERE id = ? AND deleted = 0').get(id))
      return accept({ id, transactionId: '' });
    const taken = tagTaken(tx, fields.assetTag, id);
    if (taken) return refuse(taken);
    return writeNew(tx, id, fields);
  });
}

function writeNew(tx: Tx, id: string, fields: AssetFields): Result<Changed> {
  const unknown = unknownReference(tx, fields);
  if (unknown) return refuse(unknown);
  const locationId = fields.roomId ? locationOfRoom(tx, fields.roomId) : fields.locationId;
  if (fields.locationId && locationId !== fields.locationId) return refuse(roomElsewhere(tx, fields.roomId ?? ''));
  write(tx, 'resource', id, {
    kind: 'asset',
    name: fields.name || autoName(tx, fields.modelId, fields.assetTag),
    location_id: locationId,
    bookable: fields.bookable ? 1 : 0,
  });
  write(tx, 'asset', id, {
    model_id: fields.modelId,
    asset_tag: fields.assetTag,
    serial_number: fields.serialNumber,
    owner_id: fields.ownerId,
    home_location_id: fields.homeLocationId,
    room_id: fields.roomId,
    place: fields.place,
    funding_source: fields.fundingSource,
    bought_on: fields.boughtOn,
    price_cents: fields.priceCents,
    warranty_until: fields.warrantyUntil,
    note: fields.note,
  });
  const filled = saveValuesIn(tx, id, fields.customValues ?? {});
  return filled.ok ? accept({ id, transactionId: tx.id }) : filled;
}

/** Two copies may carry one label after a merge; a person may not give it out twice. The label of a double leads to the
 * record that is kept, so it is free for that one only. */
export function tagTaken(db: ReadableDb, assetTag: string, exceptId: string): Refusal | null {
  if (assetTag === '') return null;
  const holder = statement(
    db,
    `SELECT asset.id, resource.name, location.name AS location FROM asset JOIN resource ON resource.id = asset.id
     LEFT JOIN location ON location.id = resource.location_id
     WHERE asset.deleted = 0 AND coalesce(asset.merged_into, asset.id) <> ? AND lower(trim(asset.asset_tag)) = lower(trim(?))`,
  ).get(exceptId, assetTag) as { id: string; name: string; location: string | null } | undefined;
  if (!holder) return null;
  const facts = { assetTag, id: holder.id, name: holder.name, location: holder.location };
  return refusal('inventory/tag-taken', facts, 'assetTag');
}

export function unknownReference(db: ReadableDb, fields: Partial<AssetFields>): Refusal | null {
  const references = [
    ['modelId', 'asset_model'],
    ['ownerId', 'organisation'],
    ['homeLocationId', 'location'],
    ['locationId', 'location'],
    ['roomId', 'room'],
  ] as const;
  for (const [field, table] of references) {
    const id = fields[field];
    if (id && !statement(db, `SELECT 1 FROM "${table}" WHERE id = ? AND deleted = 0`).get(id)) {
      return refusal('inventory/reference-gone', { field }, field);
    }
  }
  return null;
}

export function roomElsewhere(db: ReadableDb, roomId: string): Refusal {
  const name = statement(db, 'SELECT name FROM resource WHERE id = ?').pluck().get(roomId) as string | undefined;
  return refusal('inventory/room-elsewhere', { name: name ?? '' }, 'roomId');
}

export function locationOfRoom(db: ReadableDb, roomId: string): string | null {
  return (statement(db, 'SELECT location_id FROM resource WHERE id = ?').pluck().get(roomId) ?? null) as string | null;
}

/** What an asset is called when nobody named it. */
export function autoName(db: ReadableDb, modelId: string, assetTag: string): string {
  const model = statement(db, 'SELECT name FROM asset_model WHERE id = ?').pluck().get(modelId) as string;
  return `${model} ${assetTag}`.trim();
}
