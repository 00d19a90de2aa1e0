import { createPacker } from './asset-columns.ts';
import type { AssetListRow } from './asset-row.ts';
import { type PackedAsset, type PackedAssets, unpackAssets } from './packed-assets.ts';

/** Rows as they come out of the columns that they went into. */
export function packedOf(rows: readonly AssetListRow[]): PackedAssets {
  const packer = createPacker();
  for (const row of rows) packer.add(row);
  const packing = packer.finish();
  for (;;) {
    const step = packing.next();
    if (step.done) return unpackAssets(step.value);
  }
}

/** What a row says, to compare. */
export function plainRow(row: PackedAsset): AssetListRow {
  const { id, assetTag, name, modelId, modelName, category, ownerId, ownerName, homeLocationId, homeLocationName } =
    row;
  const { locationId, locationName, roomId, roomName, place, serialNumber, bookable, status, customValues } = row;
  const home = { homeLocationId, homeLocationName, locationId, locationName, roomId, roomName, place };
  const model = { modelId, modelName, category, ownerId, ownerName };
  return { id, assetTag, name, ...model, ...home, serialNumber, bookable, status, customValues };
}
