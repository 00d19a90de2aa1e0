import type { CustomField, CustomValues } from '#domain/custom-field/custom-field.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { CustomFieldRow } from '../schema/custom-field.ts';

export interface CustomFieldUse extends CustomField {
  /** Assets that have a value in it. */
  readonly filled: number;
}

/** The fields in the order in which they are asked, or those that were taken away and have values still. */
export function customFields(db: ReadableDb): readonly CustomField[] {
  const rows = statement(db, 'SELECT * FROM custom_field WHERE deleted = 0 ORDER BY position, id').all();
  return (rows as CustomFieldRow[]).map(fromRow);
}

export function customFieldUses(db: ReadableDb, removed: boolean): readonly CustomFieldUse[] {
  const rows = statement(
    db,
    `SELECT custom_field.*, (SELECT count(*) FROM custom_value JOIN asset ON asset.id = asset_id AND asset.deleted = 0
       WHERE field_id = custom_field.id AND custom_value.deleted = 0 AND content <> '') AS filled
     FROM custom_field WHERE deleted = ? ORDER BY position, id`,
  ).all(removed ? 1 : 0) as (CustomFieldRow & { readonly filled: number })[];
  return rows.map((row) => ({ ...fromRow(row), filled: row.filled }));
}

/** What is filled in, of one asset or of all; fields that were taken away are left out. */
export function customValues(db: ReadableDb, assetId?: string): ReadonlyMap<string, CustomValues> {
  const rows = statement(
    db,
    `SELECT asset_id, field_id, content FROM custom_value JOIN custom_field ON custom_field.id = field_id AND custom_field.deleted = 0
     WHERE custom_value.deleted = 0 AND content <> '' ${assetId === undefined ? '' : 'AND asset_id = @assetId'}`,
  ).all(assetId === undefined ? {} : { assetId }) as { asset_id: string; field_id: string; content: string }[];
  const byAsset = new Map<string, Record<string, string>>();
  for (const { asset_id, field_id, content } of rows) {
    const values = byAsset.get(asset_id);
    if (values) values[field_id] = content;
    else byAsset.set(asset_id, { [field_id]: content });
  }
  return byAsset;
}

function fromRow(row: CustomFieldRow): CustomField {
  const { id, name, kind, unit, category } = row;
  return { id, name, kind, unit, category, choices: JSON.parse(row.choices) as string[], required: row.required === 1 };
}
