import type { Mapping } from '#domain/import/map-columns.ts';
import type { TableRow } from '#domain/import/table.ts';

type ImportRow<Name extends string> = { readonly [Field in Name]?: string } & { readonly row: number };

/** The cells of the chosen columns, trimmed. A guard against formulas that our own export wrote is taken off again. */
export function importRow<Name extends string>(
  { row, cells }: TableRow,
  columns: Mapping<Name>,
  fields: readonly Name[],
): ImportRow<Name> {
  const given: Record<string, string | number> = { row };
  for (const field of fields) {
    const column = columns[field];
    if (column !== undefined) given[field] = (cells[column] ?? '').replace(/^'(?='*[=+\-@\t\r])/, '').trim();
  }
  return given as ImportRow<Name>;
}
