import type { TFunction } from 'i18next';
import {
  type AssetFilterKey,
  type AssetListRow,
  assetFilterKeys,
  facetOf,
  NONE,
} from '#domain/inventory/asset-list.ts';
import { assetStatuses } from '#domain/inventory/asset-status.ts';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The values that occur, with how often; statuses in their own order, the rest by name, "not filled in" last. */
export function facetOptions(
  assets: readonly AssetListRow[],
  t: TFunction,
): Readonly<Record<AssetFilterKey, readonly FacetOption[]>> {
  const entries = assetFilterKeys.map((key) => {
    const counts = new Map<string, { label: string; count: number }>();
    for (const row of assets) {
      const value = facetOf(row, key);
      const known = counts.get(value);
      if (known) known.count += 1;
      else counts.set(value, { label: value === NONE ? t('inventory:none') : labelOf(row, key, t), count: 1 });
    }
    const options = [...counts].map(([value, option]) => ({ value, ...option }));
    return [key, options.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, 'nl'))] as const;
  });
  return Object.fromEntries(entries) as Record<AssetFilterKey, FacetOption[]>;
}

function rank({ value }: FacetOption): number {
  if (value === NONE) return 100;
  return (assetStatuses as readonly string[]).indexOf(value);
}

function labelOf(row: AssetListRow, key: AssetFilterKey, t: TFunction): string {
  switch (key) {
    case 'location':
      return row.locationName ?? '';
    case 'category':
      return row.category;
    case 'model':
      return row.modelName;
    case 'owner':
      return row.ownerName ?? '';
    case 'status':
      return t(`inventory:status.${row.status}`);
  }
}
