import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { findAssets, groupByModel, sortAssets, toSearchable } from '#domain/inventory/asset-list.ts';
import { orpc } from '../client.ts';
import { initialView, type ListView, readView, writeView } from './list-view.ts';

/** A booking begins or ends without any change event: the statuses are asked anew. */
const REFRESH_MS = 60_000;

export function useAssets() {
  return useQuery({ ...orpc.inventory.asset.list.queryOptions(), refetchInterval: REFRESH_MS });
}

/** The inventory as the person wants to see it; the address remembers how. */
export function useAssetList() {
  const { data, error, isPending } = useAssets();
  const [view, setView] = useState(readView);
  useEffect(() => writeView(view), [view]);
  const assets = data?.assets;
  const { sort, filter, grouped } = view;
  // Sorted before it is searched: each letter typed then costs one pass and no comparison.
  const searchable = useMemo(() => sortAssets(assets ?? [], sort).map(toSearchable), [assets, sort]);
  const search = useDeferredValue(view.search);
  const found = useMemo(() => findAssets(searchable, search, filter), [searchable, search, filter]);
  const groups = useMemo(() => (grouped ? groupByModel(found) : null), [found, grouped]);
  const rows = useMemo(() => groups?.flatMap((group) => group.rows) ?? found, [groups, found]);
  const change = (part: Partial<ListView>) => setView((current) => ({ ...current, ...part }));
  const reset = () => change({ search: '', filter: initialView.filter });
  return { assets: assets ?? [], rows, groups, view, change, reset, error, isPending };
}
