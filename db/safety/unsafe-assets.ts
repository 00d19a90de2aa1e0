import { type Unsafe, unsafeBecause } from '#domain/safety/inspection.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import type { ReadableDb } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';
import { type AssetInspection, inspectionsDone } from './inspection-states.ts';

/** The assets that their inspections keep from being used today, and why. */
export function unsafeAssets(db: ReadableDb, now: number, assetIds?: readonly string[]): ReadonlyMap<string, Unsafe> {
  const today = dateOf(now);
  return new Map(
    [...byAsset(db, assetIds)].flatMap(([assetId, states]): [string, Unsafe][] => {
      const reason = unsafeBecause(states, today);
      return reason ? [[assetId, reason]] : [];
    }),
  );
}

/** Their ids as a JSON list, for a query to leave them out. */
export function unsafeIds(db: ReadableDb, now: number): string {
  return JSON.stringify([...unsafeAssets(db, now).keys()]);
}

function byAsset(
  db: ReadableDb,
  assetIds: readonly string[] | undefined,
): ReadonlyMap<string, readonly AssetInspection[]> {
  const read = () => Map.groupBy(inspectionsDone(db, assetIds), ({ assetId }) => assetId);
  return assetIds ? read() : remembered(db, 'inspections done', ['inspection', 'inspection_plan', 'asset'], read);
}
