import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Label } from '#domain/label/label-content.ts';
import { orpc } from '../client.ts';
import { useAssets } from '../inventory/use-asset-list.ts';

/** Everything that can carry a label: kits, assets in use, and material that has a code, by name. Undefined until it is
 * read. */
export function useLabels(): { readonly labels: readonly Label[] | undefined; readonly error: Error | null } {
  const assets = useAssets();
  const kits = useQuery(orpc.inventory.kit.list.queryOptions());
  const stock = useQuery(orpc.stock.list.queryOptions());
  const labels = useMemo(() => {
    if (!assets.data || !kits.data || !stock.data) return undefined;
    return [
      ...kits.data.kits.map(({ id, code, name, locationName }) => ({ id, tag: code, name, line: locationName ?? '' })),
      ...assets.data.assets
        .filter(({ status }) => status !== 'retired')
        .map(({ id, assetTag, name, ownerName, homeLocationName }) => ({
          id,
          tag: assetTag,
          name,
          line: ownerName ?? homeLocationName ?? '',
        })),
      ...stock.data.consumables
        .filter(({ code }) => code !== '')
        .map(({ id, code, name, place, locationName }) => ({
          id,
          tag: code,
          name,
          line: place || (locationName ?? ''),
        })),
    ];
  }, [assets.data, kits.data, stock.data]);
  return { labels, error: assets.error ?? kits.error ?? stock.error };
}
