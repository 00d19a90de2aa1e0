import type { CandidatePool } from './slot-request.ts';

/** Gives the pieces per pool at one time; null only when no choice can satisfy all. */
export type Chooser = (isFree: (pool: number, candidate: number) => boolean) => readonly (readonly string[])[] | null;

/** Chooses for each pool the first free candidates, at as many times as it is asked. Where pools share candidates, choices are
 * moved over so that each pool gets its quantity (augmenting paths). */
export function createChooser(pools: readonly CandidatePool[]): Chooser {
  const choose = sharesCandidates(pools) ? match : takeFirst;
  return (isFree) => choose(pools, isFree);
}

function takeFirst(
  pools: readonly CandidatePool[],
  isFree: (pool: number, candidate: number) => boolean,
): string[][] | null {
  const chosen: string[][] = [];
  for (const [pool, { quantity, candidates }] of pools.entries()) {
    const ids: string[] = [];
    for (let at = 0; at < candidates.length && ids.length < quantity; at += 1)
      if (isFree(pool, at)) ids.push(candidates[at]!.id);
    if (ids.length < quantity) return null;
    chosen.push(ids);
  }
  return chosen;
}

function match(
  pools: readonly CandidatePool[],
  isFree: (pool: number, candidate: number) => boolean,
): string[][] | null {
  const free = pools.map(({ candidates }, pool) => candidates.filter((_, at) => isFree(pool, at)).map(({ id }) => id));
  const holder = new Map<string, number>();
  const place = (pool: number, tried: Set<string>): boolean => {
    for (const id of free[pool]!) {
      if (tried.has(id)) continue;
      const other = holder.get(id);
      if (other === pool) continue;
      tried.add(id);
      if (other === undefined || place(other, tried)) {
        holder.set(id, pool);
        return true;
      }
    }
    return false;
  };
  for (const [pool, { quantity }] of pools.entries())
    for (let placed = 0; placed < quantity; placed += 1) if (!place(pool, new Set())) return null;
  return free.map((ids, pool) => ids.filter((id) => holder.get(id) === pool));
}

function sharesCandidates(pools: readonly CandidatePool[]): boolean {
  const seen = new Set<string>();
  let count = 0;
  for (const { candidates } of pools) {
    for (const { id } of candidates) seen.add(id);
    count += candidates.length;
  }
  return seen.size < count;
}
