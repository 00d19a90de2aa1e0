import type { TFunction } from 'i18next';
import { type AssetFilterKey, assetFilterKeys, facetCounts, NONE } from '#domain/inventory/asset-list.ts';
import { assetStatuses } from '#domain/inventory/asset-status.ts';
import type { PackedAssets } from '#domain/inventory/packed-assets.ts';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The values that occur, with how often; statuses in their own order, the rest by name, "not filled in" last. */
export function facetOptions(
  assets: PackedAssets | undefined,
  t: TFunction,
): Readonly<Record<AssetFilterKey, readonly FacetOption[]>> {
  const entries = assetFilterKeys.map((key) => {
    if (!assets) return [key, []] as const;
    const labels = labelsOf(assets, key, t);
    const options = [...facetCounts(assets, key)].map(([value, count]) => ({
      value,
      label: value === NONE ? t('inventory:none') : (labels.get(value) ?? value),
      count,
    }));
    return [key, options.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, 'nl'))] as const;
  });
  return Object.fromEntries(entries) as Record<AssetFilterKey, readonly FacetOption[]>;
}

function rank({ value }: FacetOption): number {
  if (value === NONE) return 100;
  return (assetStatuses as readonly string[]).indexOf(value);
}

/** The names of the values; a category is its own name. */
function labelsOf({ shared }: PackedAssets, key: AssetFilterKey, t: TFunction): ReadonlyMap<string, string> {
  const byId = (names: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(names.map(({ id, name }) => [id, name]));
  switch (key) {
    case 'location':
      return byId(shared.locations);
    case 'category':
      return new Map();
    case 'model':
      return byId(shared.models);
    case 'owner':
      return byId(shared.owners);
    case 'status':
      return new Map(assetStatuses.map((status) => [status, t(`inventory:status.${status}`)]));
  }
}
