import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { saveValuesIn } from '../custom-field/save-values.ts';
import type { AssetRow, ResourceRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { type Patch, write } from '../write-door/write.ts';
import {
  type AssetFields,
  autoName,
  locationOfRoom,
  roomElsewhere,
  tagTaken,
  unknownReference,
} from './create-asset.ts';
import type { Changed } from './models.ts';

/** Only what is to change; the category is one of the models of the assets, so of all their pieces. */
export type AssetPatch = { readonly [Field in keyof AssetFields]?: AssetFields[Field] | undefined } & {
  readonly category?: string | undefined;
};

/** Changes one or many assets in one transaction, so that one undo takes all of it back. */
export function changeAssets(store: Store, act: Act, ids: readonly string[], patch: AssetPatch): Result<Changed> {
  return transact(store, act, (tx) => {
    const refused = refusedPatch(tx, ids, patch);
    if (refused) return refuse(refused);
    const models = new Set<string>();
    for (const id of ids) {
      const changed = changeAssetIn(tx, id, patch);
      if (!changed.ok) return changed;
      if (patch.category !== undefined) models.add(modelOf(tx, id));
    }
    for (const id of models) write(tx, 'asset_model', id, { category: patch.category ?? '' });
    return accept({ id: ids[0] ?? '', transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

/** As `changeAssets` for one asset inside an open transaction, for imports: what it refers to is there. True when anything changed. */
export function changeAssetIn(tx: Tx, id: string, patch: AssetPatch): Result<boolean> {
  const current = currentAsset(tx, id);
  if (!current) return refuse(refusal('inventory/asset-gone', { id }));
  const named = write(tx, 'resource', id, resourcePatch(tx, current, patch));
  const changed = write(tx, 'asset', id, assetPatch(tx, current, patch));
  const filled = saveValuesIn(tx, id, patch.customValues ?? {});
  return filled.ok ? accept(named || changed || filled.value) : filled;
}

function modelOf(db: ReadableDb, assetId: string): string {
  return statement(db, 'SELECT model_id FROM asset WHERE id = ?').pluck().get(assetId) as string;
}

type CurrentAsset = AssetRow & Pick<ResourceRow, 'name' | 'location_id' | 'bookable'>;

function currentAsset(db: ReadableDb, id: string): CurrentAsset | undefined {
  return statement(
    db,
    `SELECT asset.*, resource.name, resource.location_id, resource.bookable FROM asset
     JOIN resource ON resource.id = asset.id WHERE asset.id = ? AND asset.deleted = 0`,
  ).get(id) as CurrentAsset | undefined;
}

function refusedPatch(tx: Tx, ids: readonly string[], patch: AssetPatch): Refusal | null {
  const unknown = unknownReference(tx, patch as Partial<AssetFields>);
  if (unknown) return unknown;
  if (patch.assetTag !== undefined) {
    if (ids.length > 1 && patch.assetTag !== '') return refusal('inventory/one-tag-each', {}, 'assetTag');
    const taken = tagTaken(tx, patch.assetTag, ids[0] ?? '');
    if (taken) return taken;
  }
  if (patch.roomId && patch.locationId !== undefined && locationOfRoom(tx, patch.roomId) !== patch.locationId) {
    return roomElsewhere(tx, patch.roomId);
  }
  return null;
}

/** A room says where a thing is; a name that was made of model and label follows them. */
function resourcePatch(tx: Tx, current: CurrentAsset, patch: AssetPatch): Patch<'resource'> {
  const made = autoName(tx, patch.modelId ?? current.model_id, patch.assetTag ?? current.asset_tag);
  const wasMade = current.name === autoName(tx, current.model_id, current.asset_tag);
  const name = patch.name === undefined ? (wasMade ? made : current.name) : patch.name || made;
  const location = patch.roomId ? locationOfRoom(tx, patch.roomId) : patch.locationId;
  return {
    name,
    ...(location !== undefined && { location_id: location }),
    ...(patch.bookable !== undefined && { bookable: patch.bookable ? 1 : 0 }),
  };
}

function assetPatch(tx: Tx, current: CurrentAsset, patch: AssetPatch): Patch<'asset'> {
  const roomId = patch.roomId === undefined ? roomAfterMove(tx, current, patch.locationId) : patch.roomId;
  const columns: { readonly [Column in keyof AssetRow]?: AssetRow[Column] | undefined } = {
    model_id: patch.modelId,
    asset_tag: patch.assetTag,
    serial_number: patch.serialNumber,
    owner_id: patch.ownerId,
    home_location_id: patch.homeLocationId,
    room_id: roomId,
    place: patch.place,
    funding_source: patch.fundingSource,
    bought_on: patch.boughtOn,
    price_cents: patch.priceCents,
    warranty_until: patch.warrantyUntil,
    note: patch.note,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Patch<'asset'>;
}

/** What moves to another location leaves its room. */
function roomAfterMove(db: ReadableDb, current: CurrentAsset, locationId: string | null | undefined) {
  if (locationId === undefined || current.room_id === null) return undefined;
  return locationOfRoom(db, current.room_id) === locationId ? undefined : null;
}
