import { type AssetFilter, type AssetSort, assetColumns, assetFilterKeys } from '#domain/inventory/asset-list.ts';

/** How the list stands: what is looked for, in which order. */
export interface ListView {
  readonly search: string;
  readonly filter: AssetFilter;
  readonly sort: AssetSort;
  readonly grouped: boolean;
}

export const initialView: ListView = {
  search: '',
  filter: {},
  sort: { column: 'assetTag', descending: false },
  grouped: false,
};

/** One parameter holds the whole view, so that other screens' parameters stay theirs and a return finds it again. */
const PARAMETER = 'inventory';

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

export function formatView({ search, filter, sort, grouped }: ListView): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set('q', search);
  for (const key of assetFilterKeys) for (const value of filter[key] ?? []) parameters.append(key, value);
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
  const column = assetColumns.find((name) => name === sort.replace(/^-/, ''));
  const facets = assetFilterKeys.map((key) => [key, parameters.getAll(key)] as const);
  return {
    search: parameters.get('q') ?? '',
    filter: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
    sort: column ? { column, descending: sort.startsWith('-') } : initialView.sort,
    grouped: parameters.get('by') === 'model',
  };
}
