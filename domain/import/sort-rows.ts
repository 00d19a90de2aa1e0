import { foldText } from '../organisation/fold-text.ts';
import { readQuantity } from '../stock/import-fields.ts';
import type { ImportField } from './map-columns.ts';
import type { TableRow } from './table.ts';

/** What a list that mixes tools and supplies may make of a row. */
export const rowTargets = ['stock', 'asset', 'skip'] as const;
export type RowTarget = (typeof rowTargets)[number];

/** How many there are, as far as a list of tools and one of supplies differ in it. */
export const amountClasses = ['one', 'more', 'zero', 'coded', 'unreadable', 'empty'] as const;
export type AmountClass = (typeof amountClasses)[number];

/** Which rows are tools and which are supplies: told by the words in a column, or by the amount in it. */
export interface RowSort {
  readonly by: 'word' | 'amount';
  readonly column: number;
  /** What is not named here becomes what the import is for. */
  readonly targets: Readonly<Record<string, RowTarget>>;
}

/** A column with more different words than this says something else. */
export const MOST_GROUPS = 12;
const LONGEST_GROUP = 60;

/** Columns that tell tools from supplies are called so. */
export const sortField: ImportField<'sort'> = { name: 'sort', headers: ['role', 'rol', 'kind', 'soort artikel'] };

export function groupOf({ cells }: TableRow, { by, column }: Pick<RowSort, 'by' | 'column'>): string {
  const given = (cells[column] ?? '').trim();
  return by === 'word' ? given.slice(0, LONGEST_GROUP) : amountClass(given);
}

export function targetOf(row: TableRow, sort: RowSort | null, otherwise: RowTarget): RowTarget {
  return sort?.targets[groupOf(row, sort)] ?? otherwise;
}

/** A word that means the other kind of thing is left out until somebody says otherwise; others are what the list is for. */
export function proposedTarget(group: string, wanted: 'stock' | 'asset'): RowTarget {
  const words = wanted === 'stock' ? TOOL_WORDS : SUPPLY_WORDS;
  return words.has(foldText(group)) ? 'skip' : wanted;
}

const TOOL_WORDS: ReadonlySet<string> = new Set(
  'a t tool tools asset apparaat apparaten gereedschap machine machines equipment'.split(' '),
);
const SUPPLY_WORDS: ReadonlySet<string> = new Set(
  'c m material materials materiaal consumable consumables verbruik verbruiksartikel verbruiksmateriaal supplies'.split(
    ' ',
  ),
);

function amountClass(given: string): AmountClass {
  const quantity = readQuantity(given);
  switch (quantity.kind) {
    case 'counted':
      return quantity.amount === 1 ? 'one' : quantity.amount === 0 ? 'zero' : 'more';
    case 'quantity-coded':
      return 'coded';
    case 'quantity-empty':
      return 'empty';
    case 'quantity-unreadable':
      return 'unreadable';
  }
}
