import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../client.ts';
import { showRefusal } from '../feedback.tsx';
import type { Preparation } from './loan-types.ts';

export interface Packing {
  readonly isTicked: (key: string) => boolean;
  readonly quantityOf: (key: string) => number;
  readonly tick: (key: string, isTicked: boolean) => void;
  readonly tickAll: (isTicked: boolean) => void;
  readonly setQuantity: (key: string, quantity: number) => void;
  /** What goes along. */
  readonly chosen: () => { key: string; quantity: number }[];
}

/** The ticks of a packing list; each is kept at once, so that a colleague can go on. */
export function usePacking({ id, items, packed }: Preparation): Packing {
  const [kept, setTicked] = useState<ReadonlySet<string>>(new Set(packed));
  const ticked = new Set(items.filter(({ key, standIn }) => kept.has(key) && standIn === null).map(({ key }) => key));
  // Only what was typed: another piece may come on the list meanwhile.
  const [quantities, setQuantities] = useState<ReadonlyMap<string, number>>(new Map());
  const quantityOf = (key: string) => quantities.get(key) ?? items.find((item) => item.key === key)?.present ?? 0;
  const save = useMutation(orpc.loan.pack.mutationOptions({ onError: showRefusal }));
  const keep = (next: ReadonlySet<string>) => {
    setTicked(next);
    save.mutate({ id, packed: [...next] });
  };
  return {
    isTicked: (key) => ticked.has(key),
    quantityOf,
    tick: (key, isTicked) => {
      const next = new Set(kept);
      if (isTicked) next.add(key);
      else next.delete(key);
      keep(next);
    },
    tickAll: (isTicked) => keep(new Set(isTicked ? items.filter((item) => canGo(item)).map(({ key }) => key) : [])),
    setQuantity: (key, quantity) => setQuantities(new Map(quantities).set(key, quantity)),
    chosen: () =>
      items
        .filter(({ key }) => ticked.has(key))
        .map(({ key }) => ({ key, quantity: quantityOf(key) }))
        .filter(({ quantity }) => quantity > 0),
  };
}

/** What is broken, with somebody else, or replaced by something else is never ticked by the hundred. */
export function canGo({ trouble, heldBy, reservedFor, standIn }: Preparation['items'][number]): boolean {
  return trouble === null && heldBy === null && reservedFor === null && standIn === null;
}
