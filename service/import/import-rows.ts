import type { Mapping } from '#domain/import/map-columns.ts';
import type { Table } from '#domain/import/table.ts';

export type ImportRow<Name extends string> = { readonly [Field in Name]?: string } & { readonly row: number };

/** The cells of the chosen columns, trimmed. A guard against formulas that our own export wrote is taken off again. */
export function importRows<Name extends string>(
  table: Table,
  columns: Mapping<Name>,
  fields: readonly Name[],
): readonly ImportRow<Name>[] {
  return table.rows.map(({ row, cells }) => {
    const given = fields.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [[field, (cells[column] ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim()]];
    });
    return { ...Object.fromEntries(given), row } as ImportRow<Name>;
  });
}
