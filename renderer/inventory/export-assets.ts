import type { TFunction } from 'i18next';
import { csvValue } from '#domain/custom-field/csv-value.ts';
import { headingOf } from '#domain/custom-field/custom-field.ts';
import { writeCsv } from '#domain/import/write-csv.ts';
import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { client } from '../client.ts';
import { desktop } from '../desktop.ts';

/** The rows as they stand in the list, for a spreadsheet. The headings are those that the import knows. */
export async function exportAssets(rows: readonly AssetListRow[], t: TFunction): Promise<void> {
  const header = ['assetTag', 'name', 'modelId', 'category', 'serialNumber', 'locationId', 'roomId', 'place'] as const;
  const { fields } = await client.customField.list();
  const words = { yes: t('custom-field:yes'), no: t('custom-field:no') };
  const text = writeCsv(
    [
      ...header.map((field) => t(`inventory:field.${field}`)),
      t('inventory:field.ownerId'),
      t('inventory:column.status'),
      ...fields.map(headingOf),
    ],
    rows.map((row) => [
      row.assetTag,
      row.name,
      row.modelName,
      row.category,
      row.serialNumber,
      row.locationName,
      row.roomName,
      row.place,
      row.ownerName,
      t(`inventory:status.${row.status}`),
      ...fields.map((field) => csvValue(field, row.customValues[field.id] ?? '', words)),
    ]),
    { style: 'semicolon' },
  );
  await desktop.saveFile(`${t('inventory:exportName')}-${dateOf(Date.now())}.csv`, new TextEncoder().encode(text));
}
