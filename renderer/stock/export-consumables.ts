import type { TFunction } from 'i18next';
import { writeCsv } from '#domain/import/write-csv.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { desktop } from '../desktop.ts';
import { statesOf } from './StockBadges.tsx';
import type { ConsumableLine } from './stock-types.ts';

/** The rows as they stand in the list, for a spreadsheet or an order. The headings are those that the import knows. */
export async function exportConsumables(lines: readonly ConsumableLine[], t: TFunction): Promise<void> {
  const fields = ['code', 'name', 'category', 'stock', 'unit', 'packUnit', 'packSize', 'minimum', 'expiresOn'] as const;
  const text = writeCsv(
    [
      ...fields.map((field) => t(`stock:field.${field}`)),
      t('stock:field.locationId'),
      t('stock:field.place'),
      t('stock:column.needed'),
      t('stock:column.state'),
    ],
    lines.map((line) => [
      ...fields.map((field) => line[field]),
      line.locationName,
      line.place,
      line.needed,
      statesOf(line)
        .map((state) => t(`stock:state.${state}`, { date: line.expiresOn ?? '' }))
        .join(', '),
    ]),
    { style: 'semicolon' },
  );
  await desktop.saveFile(`${t('stock:exportName')}-${dateOf(Date.now())}.csv`, new TextEncoder().encode(text));
}
