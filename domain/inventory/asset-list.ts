import type { CustomField } from '../custom-field/custom-field.ts';
import { foldText } from '../organisation/fold-text.ts';
import { assetStatuses } from './asset-status.ts';
import { compareKeys, countingKey } from './counting-key.ts';
import { type OwnFilters, ownSortKey, ownTests } from './own-filter.ts';
import type { PackedAsset, PackedAssets } from './packed-assets.ts';
import { rowsWithWord } from './search-assets.ts';

export const assetColumns = ['assetTag', 'name', 'model', 'category', 'location', 'room', 'owner', 'status'] as const;
export type AssetColumn = (typeof assetColumns)[number];

/** The column of a field of the region, by its id. */
export type OwnColumn = `own:${string}`;

export interface AssetSort {
  readonly column: AssetColumn | OwnColumn;
  readonly descending: boolean;
}

export const assetFilterKeys = ['location', 'category', 'model', 'owner', 'status'] as const;
export type AssetFilterKey = (typeof assetFilterKeys)[number];
/** Per facet the values of which a row must have one. Absent or empty: anything. `none` stands for "not filled in". */
export type AssetFilter = Readonly<Partial<Record<AssetFilterKey, readonly string[]>>>;

export const NONE = 'none';

/** Of rows in some order those with every word of the search somewhere, and one of the values of each facet. Retired pieces
 * are left out until somebody asks for them: they are history, not inventory. */
export function findAssets(
  assets: PackedAssets,
  sorted: readonly PackedAsset[],
  search: string,
  filter: AssetFilter,
  own: OwnFilters = {},
  fields: readonly CustomField[] = [],
): readonly PackedAsset[] {
  const words = foldText(search).split(' ').filter(Boolean);
  const found = words.map((word) => rowsWithWord(assets, word));
  const facets = assetFilterKeys.flatMap((key) => {
    const values = filter[key];
    return values && values.length > 0 ? [facetTest(assets, key, new Set(values))] : [];
  });
  const tests = ownTests(own, fields);
  const showsRetired = filter.status?.includes('retired') ?? false;
  const statuses = assets.codes.status;
  return sorted.filter(
    (row) =>
      (showsRetired || statuses[row.at] !== RETIRED) &&
      facets.every(({ codes, wanted }) => wanted[(codes[row.at] ?? -1) + 1]) &&
      found.every((has) => has[row.at] === 1) &&
      tests.every((test) => test(row)),
  );
}

const RETIRED = assetStatuses.indexOf('retired');

/** How often each value of a facet occurs, by its id. */
export function facetCounts(assets: PackedAssets, key: AssetFilterKey): ReadonlyMap<string, number> {
  const { codes, values } = facetColumn(assets, key);
  const counts = new Int32Array(values.length);
  for (const code of codes) counts[code + 1] = (counts[code + 1] ?? 0) + 1;
  const byValue = new Map<string, number>();
  for (const [at, count] of counts.entries()) {
    const value = values[at] ?? NONE;
    if (count > 0) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return byValue;
}

function facetTest(assets: PackedAssets, key: AssetFilterKey, wanted: ReadonlySet<string>) {
  const { codes, values } = facetColumn(assets, key);
  return { codes, wanted: values.map((value) => wanted.has(value)) };
}

/** The column of a facet, and what each code in it stands for, from -1 on. */
function facetColumn({ codes, shared }: PackedAssets, key: AssetFilterKey) {
  const { models, owners, locations } = shared;
  const ids = (names: readonly { readonly id: string }[]) => [NONE, ...names.map(({ id }) => id)];
  switch (key) {
    case 'location':
      return { codes: codes.location, values: ids(locations) };
    case 'category':
      return { codes: codes.model, values: [NONE, ...models.map(({ category }) => category || NONE)] };
    case 'model':
      return { codes: codes.model, values: ids(models) };
    case 'owner':
      return { codes: codes.owner, values: ids(owners) };
    case 'status':
      return { codes: codes.status, values: [NONE, ...assetStatuses] };
  }
}

/** Empty values come last either way; equal ones stay in order of label and id, so that the list never jumps. */
export function sortAssets(
  assets: PackedAssets,
  { column, descending }: AssetSort,
  fields: readonly CustomField[] = [],
): readonly PackedAsset[] {
  if (column === 'assetTag' && !descending) return assets.rows;
  const { ranks, last } = ranksOf(assets, column, fields);
  // As many heaps as there are different values: no row is ever compared with another.
  const next = new Int32Array(last + 3);
  const heapOf = (at: number) => {
    const rank = ranks[at] ?? EMPTY;
    if (rank === EMPTY) return last + 1;
    return descending ? last - rank : rank;
  };
  for (let at = 0; at < ranks.length; at += 1) next[heapOf(at) + 1] = (next[heapOf(at) + 1] ?? 0) + 1;
  for (let heap = 1; heap < next.length; heap += 1) next[heap] = (next[heap] ?? 0) + (next[heap - 1] ?? 0);
  const sorted = new Array<PackedAsset>(assets.rows.length);
  for (const row of assets.rows) {
    const heap = heapOf(row.at);
    const place = next[heap] ?? 0;
    sorted[place] = row;
    next[heap] = place + 1;
  }
  return sorted;
}

const EMPTY = -1;

/** The place of each row among the different values of a column; those that have none have -1. */
interface Ranks {
  readonly ranks: Int32Array;
  readonly last: number;
}

function ranksOf(assets: PackedAssets, column: AssetSort['column'], fields: readonly CustomField[]): Ranks {
  const { codes, shared, rows } = assets;
  if (isOwnColumn(column)) {
    const field = fields.find(({ id }) => column === ownColumn(id));
    return ranked(rows.map((row) => (field ? ownKey(field, row.customValues[field.id] ?? '') : '')));
  }
  switch (column) {
    case 'assetTag':
    case 'name':
      return ranked(rows.map((row) => countingKey(row[column])));
    case 'model':
      return rankedCodes(
        codes.model,
        shared.models.map(({ name }) => name),
      );
    case 'category':
      return rankedCodes(
        codes.model,
        shared.models.map(({ category }) => category),
      );
    case 'location':
      return rankedCodes(
        codes.location,
        shared.locations.map(({ name }) => name),
      );
    case 'room': {
      // Where the room is not known the place is, among the names of rooms.
      const { rooms, places } = shared;
      const either = codes.room.map((room, at) =>
        room >= 0 ? room : (codes.place[at] ?? -1) < 0 ? EMPTY : rooms.length + (codes.place[at] ?? 0),
      );
      return rankedCodes(either, [...rooms.map(({ name }) => name), ...places]);
    }
    case 'owner':
      return rankedCodes(
        codes.owner,
        shared.owners.map(({ name }) => name),
      );
    case 'status':
      return rankedCodes(codes.status, assetStatuses);
  }
}

function rankedCodes(codes: Int32Array, names: readonly string[]): Ranks {
  const { ranks, last } = ranked(names.map(countingKey));
  return { ranks: codes.map((code) => ranks[code] ?? EMPTY), last };
}

function ranked(keys: readonly (string | number)[]): Ranks {
  const order = [...keys.keys()].filter((at) => keys[at] !== '');
  order.sort((a, b) => compareKeys(keys[a] ?? '', keys[b] ?? ''));
  const ranks = new Int32Array(keys.length).fill(EMPTY);
  let last = -1;
  for (const [place, at] of order.entries()) {
    const before = order[place - 1];
    if (before === undefined || keys[before] !== keys[at]) last += 1;
    ranks[at] = last;
  }
  return { ranks, last };
}

function ownKey(field: CustomField, value: string): string | number {
  const key = ownSortKey(field, value);
  return typeof key === 'string' ? countingKey(key) : key;
}

export function ownColumn(fieldId: string): OwnColumn {
  return `own:${fieldId}`;
}

export function isOwnColumn(column: string): column is OwnColumn {
  return column.startsWith('own:');
}

export interface AssetGroup {
  readonly modelId: string;
  readonly modelName: string;
  readonly category: string;
  readonly rows: readonly PackedAsset[];
}

/** The rows per model, models by name; inside a group the order given stays. */
export function groupByModel(rows: readonly PackedAsset[]): readonly AssetGroup[] {
  return [...Map.groupBy(rows, ({ modelId }) => modelId).values()]
    .map((members) => {
      const [{ modelId, modelName, category }] = members as [PackedAsset];
      return { modelId, modelName, category, rows: members, key: countingKey(modelName) };
    })
    .sort((a, b) => compareKeys(a.key, b.key) || (a.modelId < b.modelId ? -1 : 1));
}
