import type { CustomField, CustomValues } from '../custom-field/custom-field.ts';
import { searchText } from '../custom-field/parse-value.ts';
import { foldText } from '../organisation/fold-text.ts';
import type { AssetStatus } from './asset-status.ts';
import { type OwnFilters, ownSortKey, ownTests } from './own-filter.ts';

/** One line of the inventory: what is looked for, filtered and sorted on. */
export interface AssetListRow {
  readonly id: string;
  readonly assetTag: string;
  readonly name: string;
  readonly modelId: string;
  readonly modelName: string;
  readonly category: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly homeLocationId: string | null;
  readonly homeLocationName: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly roomId: string | null;
  readonly roomName: string | null;
  readonly place: string;
  readonly serialNumber: string;
  readonly bookable: boolean;
  readonly status: AssetStatus;
  /** What is filled in of the fields of this region. */
  readonly customValues: CustomValues;
}

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

/** Rows with the text that a search looks through, made when it is first asked for. */
export interface SearchableAsset {
  readonly row: AssetListRow;
  readonly text: string;
}

export function toSearchable(row: AssetListRow): SearchableAsset {
  const { assetTag, name, modelName, category, ownerName, locationName, roomName, place, serialNumber } = row;
  let text: string | undefined;
  return {
    row,
    get text() {
      if (text !== undefined) return text;
      const own = Object.values(row.customValues).map(searchText);
      const parts = [
        assetTag,
        name,
        modelName,
        category,
        serialNumber,
        ownerName,
        locationName,
        roomName,
        place,
        ...own,
      ];
      text = foldText(parts.filter((part) => part).join('\n'));
      return text;
    },
  };
}

/** The rows with every word of the search somewhere, and one of the values of each facet. Retired pieces
 * are left out until somebody asks for them: they are history, not inventory. */
export function findAssets(
  assets: readonly SearchableAsset[],
  search: string,
  filter: AssetFilter,
  own: OwnFilters = {},
  fields: readonly CustomField[] = [],
): readonly AssetListRow[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const facets = assetFilterKeys.flatMap((key) => {
    const values = filter[key];
    return values && values.length > 0 ? [{ key, values: new Set(values) }] : [];
  });
  const tests = ownTests(own, fields);
  const showsRetired = filter.status?.includes('retired') ?? false;
  return assets
    .filter(
      (asset) =>
        (showsRetired || asset.row.status !== 'retired') &&
        facets.every(({ key, values }) => values.has(facetOf(asset.row, key))) &&
        tests.every((test) => test(asset.row)) &&
        words.every((word) => asset.text.includes(word)),
    )
    .map(({ row }) => row);
}

export function facetOf(row: AssetListRow, key: AssetFilterKey): string {
  switch (key) {
    case 'location':
      return row.locationId ?? NONE;
    case 'category':
      return row.category || NONE;
    case 'model':
      return row.modelId;
    case 'owner':
      return row.ownerId ?? NONE;
    case 'status':
      return row.status;
  }
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Empty values come last either way; equal ones stay in order of label and id, so that the list never jumps. */
export function sortAssets(
  rows: readonly AssetListRow[],
  sort: AssetSort,
  fields: readonly CustomField[] = [],
): readonly AssetListRow[] {
  const direction = sort.descending ? -1 : 1;
  const keyOf = sortKeys(sort.column, fields);
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => {
    if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
    const order = compareKeys(a.key, b.key) * direction;
    return order || collator.compare(a.row.assetTag, b.row.assetTag) || (a.row.id < b.row.id ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
}

function sortKeys(column: AssetSort['column'], fields: readonly CustomField[]): (row: AssetListRow) => string | number {
  if (!isOwnColumn(column)) return (row) => sortText(row, column);
  const field = fields.find(({ id }) => column === ownColumn(id));
  return field ? (row) => ownSortKey(field, row.customValues[field.id] ?? '') : () => '';
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
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
  readonly rows: readonly AssetListRow[];
}

/** The rows per model, models by name; inside a group the order given stays. */
export function groupByModel(rows: readonly AssetListRow[]): readonly AssetGroup[] {
  const groups = new Map<string, AssetListRow[]>();
  for (const row of rows) {
    const group = groups.get(row.modelId);
    if (group) group.push(row);
    else groups.set(row.modelId, [row]);
  }
  return [...groups.values()]
    .map((members) => {
      const [{ modelId, modelName, category }] = members as [AssetListRow];
      return { modelId, modelName, category, rows: members };
    })
    .sort((a, b) => collator.compare(a.modelName, b.modelName) || (a.modelId < b.modelId ? -1 : 1));
}

function sortText(row: AssetListRow, column: AssetColumn): string {
  switch (column) {
    case 'assetTag':
      return row.assetTag;
    case 'name':
      return row.name;
    case 'model':
      return row.modelName;
    case 'category':
      return row.category;
    case 'location':
      return row.locationName ?? '';
    case 'room':
      return row.roomName ?? row.place;
    case 'owner':
      return row.ownerName ?? '';
    case 'status':
      return row.status;
  }
}
