import type { AssetFields } from './create-asset.ts';
import type { KitFields } from './save-kit.ts';

/** An asset of which only this is known. */
export function newAsset(known: Partial<AssetFields> & Pick<AssetFields, 'modelId'>): AssetFields {
  return {
    assetTag: '',
    name: '',
    serialNumber: '',
    ownerId: null,
    homeLocationId: known.locationId ?? null,
    locationId: null,
    roomId: null,
    place: '',
    fundingSource: '',
    boughtOn: null,
    priceCents: null,
    warrantyUntil: null,
    bookable: true,
    note: '',
    ...known,
  };
}

/** A kit of which only this is known. */
export function newKit(known: Partial<KitFields>): KitFields {
  return {
    code: '',
    name: '',
    description: '',
    ownerId: null,
    locationId: null,
    place: '',
    bookable: true,
    lines: [],
    ...known,
  };
}
