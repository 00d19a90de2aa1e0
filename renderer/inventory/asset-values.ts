import type { CustomValues } from '#domain/custom-field/custom-field.ts';
import { nextTag } from '#domain/inventory/next-tag.ts';

/** What the form of an asset holds while somebody types; the model may still be missing. */
export interface AssetValues {
  readonly assetTag: string;
  readonly name: string;
  readonly modelId: string | null;
  readonly serialNumber: string;
  readonly ownerId: string | null;
  readonly homeLocationId: string | null;
  readonly locationId: string | null;
  readonly roomId: string | null;
  readonly place: string;
  readonly fundingSource: string;
  readonly boughtOn: string | null;
  readonly priceCents: number | null;
  readonly warrantyUntil: string | null;
  readonly bookable: boolean;
  readonly note: string;
  /** Of the fields of this region; as they were typed. */
  readonly customValues: CustomValues;
}

export const emptyValues: AssetValues = {
  assetTag: '',
  name: '',
  modelId: null,
  serialNumber: '',
  ownerId: null,
  homeLocationId: null,
  locationId: null,
  roomId: null,
  place: '',
  fundingSource: '',
  boughtOn: null,
  priceCents: null,
  warrantyUntil: null,
  bookable: true,
  note: '',
  customValues: {},
};

export function toValues(asset: AssetValues): AssetValues {
  const entries = (Object.keys(emptyValues) as (keyof AssetValues)[]).map((field) => [field, asset[field]]);
  return Object.fromEntries(entries) as unknown as AssetValues;
}

/** One more of the same: all that pieces of one purchase share, with the label that follows. */
export function nextValues(values: AssetValues, takenTags: ReadonlySet<string>): AssetValues {
  return { ...values, assetTag: nextTag(values.assetTag, takenTags), name: '', serialNumber: '', note: '' };
}

/** Only what was changed is sent, so that what somebody else changed meanwhile stays. */
export function changedValues(before: AssetValues, after: AssetValues): Partial<AssetValues> {
  const { customValues, ...fields } = emptyValues;
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => before[field] !== after[field]);
  const custom = Object.entries(after.customValues).filter(([id, value]) => (before.customValues[id] ?? '') !== value);
  return {
    ...Object.fromEntries(changed.map((field) => [field, after[field]])),
    ...(custom.length > 0 && { customValues: Object.fromEntries(custom) }),
  };
}
