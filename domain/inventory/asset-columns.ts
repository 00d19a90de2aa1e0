import type { CustomValues } from '../custom-field/custom-field.ts';
import type { AssetListRow } from './asset-list.ts';

/** What is another for nearly every asset. */
const ownFields = ['id', 'assetTag', 'name', 'serialNumber'] as const;
/** What many assets have in common. */
const sharedFields = [
  'modelId',
  'modelName',
  'category',
  'ownerId',
  'ownerName',
  'homeLocationId',
  'homeLocationName',
  'locationId',
  'locationName',
  'roomId',
  'roomName',
  'place',
  'status',
] as const;

type Own = (typeof ownFields)[number];
type Shared = (typeof sharedFields)[number];

/** The inventory as columns, to cross between threads: a name that many rows have stands once. */
export interface AssetColumns {
  readonly own: Readonly<Record<Own, string[]>>;
  /** Places in `texts`; -1 for null. */
  readonly shared: Readonly<Record<Shared, number[]>>;
  readonly texts: string[];
  /** Places of the rows that may not be booked. */
  readonly unbookable: number[];
  /** By the place of the row. */
  readonly customValues: [number, CustomValues][];
}

/** Takes rows in one by one. */
export function packAssets(): { readonly columns: AssetColumns; add(row: AssetListRow): void } {
  const listOf = <Key extends string, Value>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<Key, Value[]>;
  const columns: AssetColumns = {
    own: listOf<Own, string>(ownFields),
    shared: listOf<Shared, number>(sharedFields),
    texts: [],
    unbookable: [],
    customValues: [],
  };
  const places = new Map<string, number>();
  const placeOf = (text: string) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, columns.texts.length);
    return columns.texts.push(text) - 1;
  };
  return {
    columns,
    add(row) {
      const at = columns.own.id.length;
      for (const field of ownFields) columns.own[field].push(row[field]);
      for (const field of sharedFields) {
        const text = row[field];
        columns.shared[field].push(text === null ? -1 : placeOf(text));
      }
      if (!row.bookable) columns.unbookable.push(at);
      if (Object.keys(row.customValues).length > 0) columns.customValues.push([at, row.customValues]);
    },
  };
}

export function unpackAssets({ own, shared, texts, unbookable, customValues }: AssetColumns): readonly AssetListRow[] {
  const closed = new Set(unbookable);
  const filled = new Map(customValues);
  const none: CustomValues = {};
  const textAt = (field: Shared, at: number) => texts[shared[field][at] ?? -1] ?? null;
  return own.id.map((id, at) => ({
    id,
    assetTag: own.assetTag[at] ?? '',
    name: own.name[at] ?? '',
    serialNumber: own.serialNumber[at] ?? '',
    modelId: textAt('modelId', at) ?? '',
    modelName: textAt('modelName', at) ?? '',
    category: textAt('category', at) ?? '',
    ownerId: textAt('ownerId', at),
    ownerName: textAt('ownerName', at),
    homeLocationId: textAt('homeLocationId', at),
    homeLocationName: textAt('homeLocationName', at),
    locationId: textAt('locationId', at),
    locationName: textAt('locationName', at),
    roomId: textAt('roomId', at),
    roomName: textAt('roomName', at),
    place: textAt('place', at) ?? '',
    status: (textAt('status', at) ?? 'available') as AssetListRow['status'],
    bookable: !closed.has(at),
    customValues: filled.get(at) ?? none,
  }));
}
