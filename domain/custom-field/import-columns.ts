import type { ImportField, Mapping } from '../import/map-columns.ts';
import { type AssetImportFieldName, assetImportFieldNames } from '../inventory/import-fields.ts';
import { type CustomField, headingOf } from './custom-field.ts';

/** As fields that a file may bring, by their id; a heading counts with and without the unit. */
export function importFieldsOf(
  fields: readonly Pick<CustomField, 'id' | 'name' | 'unit'>[],
): readonly ImportField<string>[] {
  return fields.map((field) => ({ name: field.id, label: field.name, headers: [headingOf(field), field.name] }));
}

/** Columns of fields that every asset has, and those of the fields of this region. */
export function splitColumns(columns: Mapping<string>): {
  readonly columns: Mapping<AssetImportFieldName>;
  readonly customColumns: Readonly<Record<string, number>>;
} {
  const built = new Set<string>(assetImportFieldNames);
  const entries = Object.entries(columns).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return {
    columns: Object.fromEntries(entries.filter(([name]) => built.has(name))),
    customColumns: Object.fromEntries(entries.filter(([name]) => !built.has(name))),
  };
}
