import { appliesTo, type CustomField, type CustomValues } from '../custom-field/custom-field.ts';

/** As much of a row as its fields are judged by. */
interface OwnRow {
  readonly category: string;
  readonly customValues: CustomValues;
}

/** What is asked of one field of the region; a row must fit one of it. All of it empty asks nothing. */
export interface OwnFilter {
  /** Of a choice, or `yes` and `no`. */
  readonly values: readonly string[];
  /** Filled in with anything; asked for and not filled in. */
  readonly some: boolean;
  readonly none: boolean;
  /** Dates or numbers as they are kept, both included; empty is open. */
  readonly from: string;
  readonly until: string;
}

/** By the id of the field. */
export type OwnFilters = Readonly<Record<string, OwnFilter>>;

export const noOwnFilter: OwnFilter = { values: [], some: false, none: false, from: '', until: '' };

export function asksNothing({ values, some, none, from, until }: OwnFilter): boolean {
  return values.length === 0 && !some && !none && from === '' && until === '';
}

/** What must hold of a row, of all fields that ask something; a field that is gone asks nothing. */
export function ownTests(filters: OwnFilters, fields: readonly CustomField[]): readonly ((row: OwnRow) => boolean)[] {
  return fields.flatMap((field) => {
    const filter = filters[field.id];
    return filter && !asksNothing(filter) ? [(row: OwnRow) => fits(row, field, filter)] : [];
  });
}

function fits(row: OwnRow, field: CustomField, filter: OwnFilter): boolean {
  const value = row.customValues[field.id] ?? '';
  // What is never asked of this kind of thing is not missing there.
  if (value === '') return filter.none && appliesTo(field, row.category);
  if (filter.some || filter.values.includes(value)) return true;
  if (filter.from === '' && filter.until === '') return false;
  const at = ownSortKey(field, value);
  const isFrom = filter.from === '' || at >= ownSortKey(field, filter.from);
  return isFrom && (filter.until === '' || at <= ownSortKey(field, filter.until));
}

/** What a value is put in order by: numbers by size, dates by day, choices as they are offered, those no longer offered last. */
export function ownSortKey(field: CustomField, value: string): string | number {
  if (value === '') return '';
  switch (field.kind) {
    case 'number':
      return Number(value);
    case 'choice': {
      const place = field.choices.indexOf(value);
      return place < 0 ? field.choices.length : place;
    }
    case 'yes_no':
      return value === 'yes' ? 0 : 1;
    case 'date':
    case 'text':
      return value;
  }
}
