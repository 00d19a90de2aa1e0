import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { compareStocktake, type Scanned, type Spot, seenByCode } from '#domain/stock/stocktake.ts';
import { orpc } from '../client.ts';
import type { CountedLine } from './stock-types.ts';

interface Kept {
  readonly seen: readonly string[];
  readonly unknown: readonly string[];
}

const nothing: Kept = { seen: [], unknown: [] };

/** A round that is going on. What was seen stays on this device till it is written down: a closed window loses nothing. */
export function useStocktake(spot: Spot) {
  const { data, error, isPending } = useQuery(orpc.stock.stocktake.things.queryOptions());
  const [kept, setKept, forget] = useLocalStorage<Kept>({
    key: `techlab.stocktake.${spot.locationId}.${spot.roomId ?? 'none'}`,
    defaultValue: nothing,
    getInitialValueInEffect: false,
  });
  const [last, setLast] = useState<Scanned<CountedLine> | null>(null);
  const things = data?.things ?? [];
  const { locationId, roomId } = spot;
  const seen = useMemo(() => {
    const known = new Set(things.map(({ id }) => id));
    // What was written off meanwhile is no longer counted.
    return new Set(kept.seen.filter((id) => known.has(id)));
  }, [kept.seen, things]);
  const report = useMemo(
    () => compareStocktake(things, { locationId, roomId }, seen),
    [things, locationId, roomId, seen],
  );
  const setSeen = (id: string, isSeen: boolean) =>
    setKept((now) => ({
      ...now,
      seen: isSeen ? [...new Set([...now.seen, id])] : now.seen.filter((one) => one !== id),
    }));
  return {
    things,
    seen,
    unknown: kept.unknown,
    report,
    last,
    error,
    isPending,
    setSeen,
    scan(text: string) {
      if (text.trim() === '') return;
      const scanned = seenByCode(text, things, spot, seen);
      setLast(scanned);
      if (scanned.kind === 'unknown') {
        setKept((now) => ({ ...now, unknown: [...new Set([...now.unknown, scanned.code])].slice(-50) }));
      } else setSeen(scanned.thing.id, true);
    },
    dropUnknown: (code: string) => setKept((now) => ({ ...now, unknown: now.unknown.filter((one) => one !== code) })),
    forget,
  };
}

export type StocktakeState = ReturnType<typeof useStocktake>;
