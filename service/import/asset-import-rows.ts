import type { Mapping } from '#domain/import/map-columns.ts';
import type { Table } from '#domain/import/table.ts';
import {
  type AssetImportFieldName,
  type AssetImportRow,
  assetImportFieldNames,
} from '#domain/inventory/import-fields.ts';

/** The cells of the chosen columns, trimmed. A guard against formulas that our own export wrote is taken off again. */
export function assetImportRows(table: Table, columns: Mapping<AssetImportFieldName>): readonly AssetImportRow[] {
  return table.rows.map(({ row, cells }) => {
    const given = assetImportFieldNames.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [[field, (cells[column] ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim()]];
    });
    return { ...Object.fromEntries(given), row };
  });
}
