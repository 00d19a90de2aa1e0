import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AssetColumns } from '#domain/inventory/asset-columns.ts';
import { findAssets, groupByModel, sortAssets } from '#domain/inventory/asset-list.ts';
import { type PackedAsset, type PackedAssets, unpackAssets } from '#domain/inventory/packed-assets.ts';
import { prepareSearch } from '#domain/inventory/search-assets.ts';
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

/** An answer that is the same to the byte is the one that is there: nothing is read or sorted again. It is asked about what was
 * made of an answer too, which follows from it. */
function sameBytes(before: unknown, after: unknown): unknown {
  if (!isAnswer(before) || !isAnswer(after)) return after;
  const isSame = (['codes', 'lines', 'shared'] as const).every((part) => isEqual(before[part], after[part]));
  return isSame ? before : after;
}

function isAnswer(data: unknown): data is AssetColumns {
  return typeof data === 'object' && data !== null && 'codes' in data && data.codes instanceof Uint8Array;
}

/** A loop: `every` with a function takes ten times as long, and these are megabytes. */
function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

const read = new WeakMap<AssetColumns, { readonly assets: readonly PackedAsset[]; readonly packed: PackedAssets }>();

/** Once for all who ask. */
function readAssets(columns: AssetColumns) {
  const known = read.get(columns);
  if (known) return known;
  const packed = unpackAssets(columns);
  const answer = { assets: packed.rows, packed };
  read.set(columns, answer);
  return answer;
}

/** So that the first letter typed finds ready what it is looked for in; gives the way to stop. */
function prepareInIdleTime(assets: PackedAssets): () => void {
  let waiting = 0;
  const steps = prepareSearch(assets);
  const next = (idle?: IdleDeadline) => {
    while (idle && idle.timeRemaining() > STEP_MS) if (steps.next().done) return;
    waiting = requestIdleCallback(next);
  };
  next();
  return () => cancelIdleCallback(waiting);
}

const STEP_MS = 3;
const NO_ASSETS: readonly PackedAsset[] = [];

/** The inventory as the person wants to see it; the address remembers how. */
export function useAssetList() {
  const { data, error, isPending } = useAssets();
  const [view, setView] = useState(readView);
  useEffect(() => writeView(view), [view]);
  const packed = data?.packed;
  const { sort, filter, own, columns, grouped } = view;
  const fields = useCustomFields();
  const ownColumns = useMemo(() => fields.filter(({ id }) => columns.includes(id)), [fields, columns]);
  // Sorted before it is searched: each letter typed then costs one pass and no comparison.
  const sorted = useMemo(() => (packed ? sortAssets(packed, sort, fields) : NO_ASSETS), [packed, sort, fields]);
  useEffect(() => (packed ? prepareInIdleTime(packed) : undefined), [packed]);
  const search = useDeferredValue(view.search);
  const found = useMemo(
    () => (packed ? findAssets(packed, sorted, search, filter, own, fields) : NO_ASSETS),
    [packed, sorted, search, filter, own, fields],
  );
  const groups = useMemo(() => (grouped ? groupByModel(found) : null), [found, grouped]);
  const rows = useMemo(() => groups?.flatMap((group) => group.rows) ?? found, [groups, found]);
  const change = (part: Partial<ListView>) => setView((current) => ({ ...current, ...part }));
  const reset = () => change({ search: '', filter: initialView.filter, own: initialView.own });
  return {
    packed,
    assets: packed?.rows ?? NO_ASSETS,
    fields,
    ownColumns,
    rows,
    groups,
    view,
    change,
    reset,
    error,
    isPending,
  };
}
