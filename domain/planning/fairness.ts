import type { IsoDate } from '../time/wall-time.ts';

/** What decides whose turn it is. */
export interface FairnessFact {
  readonly organisationId: string;
  readonly name: string;
  /** Visits a year that the school may count on; null has no claim. */
  readonly quota: number | null;
  /** Visits of this school year that are over; who did not show up had its place. */
  readonly had: number;
  /** Those to come: requests and options hold a place too. */
  readonly planned: number;
  /** Day of the oldest wish on the waiting list. */
  readonly waitingSince: IsoDate | null;
  /** One way. */
  readonly travelMinutes: number;
}

/** Part of its quota that a school has had or will have; who has no quota comes after all who have. */
export function shareOf({ quota, had, planned }: Pick<FairnessFact, 'quota' | 'had' | 'planned'>): number {
  return quota ? (had + planned) / quota : Number.POSITIVE_INFINITY;
}

/** Whether a school has had less than it may count on. */
export function isBelowQuota(fact: Pick<FairnessFact, 'quota' | 'had' | 'planned'>): boolean {
  return shareOf(fact) < 1;
}

/** Least served first; then who waits longest, then who is nearest, then by name. The id makes the order total. */
export function compareFairness(a: FairnessFact, b: FairnessFact): number {
  return (
    compare(shareOf(a), shareOf(b)) ||
    compare(a.waitingSince ?? NOT_WAITING, b.waitingSince ?? NOT_WAITING) ||
    compare(a.travelMinutes, b.travelMinutes) ||
    compare(a.name, b.name) ||
    compare(a.organisationId, b.organisationId)
  );
}

export function inFairnessOrder<T extends FairnessFact>(schools: readonly T[]): readonly T[] {
  return [...schools].sort(compareFairness);
}

/** After every date. */
const NOT_WAITING = '~';

/** Not by locale: the same order on every machine. */
function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
