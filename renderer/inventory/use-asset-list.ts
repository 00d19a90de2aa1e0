import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type AssetColumns, unpackAssets } from '#domain/inventory/asset-columns.ts';
import {
  type AssetListRow,
  findAssets,
  groupByModel,
  type SearchableAsset,
  sortAssets,
  toSearchable,
} from '#domain/inventory/asset-list.ts';
import { orpc } from '../client.ts';
import { useCustomFields } from '../custom-field/use-custom-fields.ts';
import { initialView, type ListView, readView, writeView } from './list-view.ts';

/** A booking begins or ends without any change event: the statuses are asked anew. */
const REFRESH_MS = 60_000;

export function useAssets() {
  return useQuery({
    ...orpc.inventory.asset.columns.queryOptions(),
    refetchInterval: REFRESH_MS,
    structuralSharing: sameBytes,
    select: readAssets,
  });
}

/** An answer that is the same to the byte is the one that is there: nothing is read or sorted again. */
function sameBytes(before: unknown, after: unknown): unknown {
  const [a, b] = [before, after].map((answer) => (answer as Answer | undefined)?.columns);
  return a && b && a.length === b.length && a.every((byte, at) => byte === b[at]) ? before : after;
}

interface Answer {
  readonly columns: Uint8Array;
}

const read = new WeakMap<Uint8Array, { readonly assets: readonly AssetListRow[] }>();

/** Once for all who ask. */
function readAssets({ columns }: Answer) {
  const known = read.get(columns);
  if (known) return known;
  const assets = unpackAssets(JSON.parse(new TextDecoder().decode(columns)) as AssetColumns);
  const answer = { assets };
  read.set(columns, answer);
  return answer;
}

const TEXTS_AT_ONCE = 1000;

/** So that the first letter typed finds the texts of all rows made; gives the way to stop. */
function makeTextsInIdleTime(assets: readonly SearchableAsset[]): () => void {
  let waiting = 0;
  const makeFrom = (first: number) => {
    if (first >= assets.length) return;
    waiting = requestIdleCallback(() => {
      for (const asset of assets.slice(first, first + TEXTS_AT_ONCE)) asset.text;
      makeFrom(first + TEXTS_AT_ONCE);
    });
  };
  makeFrom(0);
  return () => cancelIdleCallback(waiting);
}

/** The inventory as the person wants to see it; the address remembers how. */
export function useAssetList() {
  const { data, error, isPending } = useAssets();
  const [view, setView] = useState(readView);
  useEffect(() => writeView(view), [view]);
  const assets = data?.assets;
  const { sort, filter, own, columns, grouped } = view;
  const fields = useCustomFields();
  const ownColumns = useMemo(() => fields.filter(({ id }) => columns.includes(id)), [fields, columns]);
  // Sorted before it is searched: each letter typed then costs one pass and no comparison.
  const searchable = useMemo(() => sortAssets(assets ?? [], sort, fields).map(toSearchable), [assets, sort, fields]);
  useEffect(() => makeTextsInIdleTime(searchable), [searchable]);
  const search = useDeferredValue(view.search);
  const found = useMemo(
    () => findAssets(searchable, search, filter, own, fields),
    [searchable, search, filter, own, fields],
  );
  const groups = useMemo(() => (grouped ? groupByModel(found) : null), [found, grouped]);
  const rows = useMemo(() => groups?.flatMap((group) => group.rows) ?? found, [groups, found]);
  const change = (part: Partial<ListView>) => setView((current) => ({ ...current, ...part }));
  const reset = () => change({ search: '', filter: initialView.filter, own: initialView.own });
  return { assets: assets ?? [], fields, ownColumns, rows, groups, view, change, reset, error, isPending };
}
