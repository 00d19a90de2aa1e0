import {
  type AssetFilter,
  type AssetSort,
  assetColumns,
  assetFilterKeys,
  isOwnColumn,
} from '#domain/inventory/asset-list.ts';
import type { OwnFilters } from '#domain/inventory/own-filter.ts';
import { formatOwnFilter, parseOwnFilter } from './own-filter-text.ts';

/** How the list stands: what is looked for, in which order, with which columns. */
export interface ListView {
  readonly search: string;
  readonly filter: AssetFilter;
  /** What is asked of the fields of the region. */
  readonly own: OwnFilters;
  /** Fields of the region that have a column, by their id. */
  readonly columns: readonly string[];
  readonly sort: AssetSort;
  readonly grouped: boolean;
}

export const initialView: ListView = {
  search: '',
  filter: {},
  own: {},
  columns: [],
  sort: { column: 'assetTag', descending: false },
  grouped: false,
};

/** One parameter holds the whole view, so that other screens' parameters stay theirs and a return finds it again. */
const PARAMETER = 'inventory';
/** Before the id of the field that something is asked of. */
const OWN = 'own.';

export function readView(): ListView {
  const text = new URLSearchParams(window.location.search).get(PARAMETER);
  return text === null ? initialView : parseView(text);
}

export function writeView(view: ListView): void {
  const url = new URL(window.location.href);
  const text = formatView(view);
  if (text === '') url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, text);
  window.history.replaceState(window.history.state, '', url);
}

export function formatView({ search, filter, own, columns, sort, grouped }: ListView): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set('q', search);
  for (const key of assetFilterKeys) for (const value of filter[key] ?? []) parameters.append(key, value);
  for (const [id, asked] of Object.entries(own)) {
    for (const text of formatOwnFilter(asked)) parameters.append(`${OWN}${id}`, text);
  }
  for (const id of columns) parameters.append('column', id);
  if (sort.column !== initialView.sort.column || sort.descending) {
    parameters.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  }
  if (grouped) parameters.set('by', 'model');
  return parameters.toString();
}

/** Anything that an address may hold gives a view: what is unknown is left out. */
export function parseView(text: string): ListView {
  const parameters = new URLSearchParams(text);
  const sort = parameters.get('sort') ?? '';
  const column = columnOf(sort.replace(/^-/, ''));
  const asked = [...new Set(parameters.keys())].filter((key) => key.startsWith(OWN));
  const facets = assetFilterKeys.map((key) => [key, parameters.getAll(key)] as const);
  return {
    search: parameters.get('q') ?? '',
    filter: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
    own: Object.fromEntries(asked.map((key) => [key.slice(OWN.length), parseOwnFilter(parameters.getAll(key))])),
    columns: parameters.getAll('column'),
    sort: column ? { column, descending: sort.startsWith('-') } : initialView.sort,
    grouped: parameters.get('by') === 'model',
  };
}

/** A field that is gone sorts nothing, so that any id will do. */
function columnOf(name: string): AssetSort['column'] | undefined {
  return isOwnColumn(name) ? name : assetColumns.find((column) => column === name);
}
