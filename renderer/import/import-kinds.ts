import type { ImportField } from '#domain/import/map-columns.ts';
import type { PreviewTab } from '#domain/import/preview.ts';
import type { RowTarget } from '#domain/import/sort-rows.ts';
import { assetImportFields } from '#domain/inventory/import-fields.ts';
import { registerFields } from '#domain/organisation/register-fields.ts';
import { stockImportFields } from '#domain/stock/import-fields.ts';

/** What the wizard must know of a kind of list; all that differs between them stands here, and in their texts. */
export interface ImportKind {
  readonly name: 'schools' | 'assets' | 'stock';
  /** Where what was imported is shown. */
  readonly home: string;
  readonly fields: readonly ImportField<string>[];
  /** Of each set one column must be there. */
  readonly required: readonly (readonly string[])[];
  readonly accept: string;
  readonly tabs: readonly PreviewTab[];
  /** Of a list that may mix tools and supplies: where an amount and a title stand, and what a row may become. */
  readonly mixed: { readonly amount: string; readonly title: string; readonly targets: readonly RowTarget[] } | null;
}

const CSV = '.csv,.txt,.tsv,text/csv,text/plain';
const CSV_AND_JSON = `${CSV},.json,application/json`;
const inventoryTabs = ['new', 'changed', 'odd', 'skipped', 'unchanged', 'invalid'] as const;

export const schoolImport: ImportKind = {
  name: 'schools',
  home: '/organisation',
  fields: registerFields,
  required: [['branchCode'], ['name']],
  accept: CSV,
  tabs: ['new', 'changed', 'gone', 'unchanged', 'invalid'],
  mixed: null,
};

export const assetImport: ImportKind = {
  name: 'assets',
  home: '/inventory',
  fields: assetImportFields,
  required: [['assetTag', 'serialNumber']],
  accept: CSV_AND_JSON,
  tabs: inventoryTabs,
  mixed: { amount: 'amount', title: 'name', targets: ['asset', 'skip'] },
};

export const stockImport: ImportKind = {
  name: 'stock',
  home: '/inventory/consumables',
  fields: stockImportFields,
  required: [['name']],
  accept: CSV_AND_JSON,
  tabs: inventoryTabs,
  mixed: { amount: 'stock', title: 'name', targets: ['stock', 'asset', 'skip'] },
};
