import type { IsoDate } from '../time/wall-time.ts';
import { compareFairness, type FairnessFact, isBelowQuota } from './fairness.ts';
import { type Wish, wishFits } from './wish.ts';

export interface WaitingWish extends Wish {
  readonly id: string;
}

/** Who may be asked for a free place, and for which wish. */
export interface Candidate {
  readonly fact: FairnessFact;
  readonly wish: WaitingWish | null;
}

/** Whom to ask, in this order: who waits and can come that day, the least served first; then schools below their quota.
 * Who waits for another day has said when it can come, and is left in peace. */
export function candidatesOn(
  date: IsoDate,
  schools: readonly FairnessFact[],
  wishes: readonly WaitingWish[],
): readonly Candidate[] {
  const facts = new Map(schools.map((school) => [school.organisationId, school]));
  const waiting = new Map<string, Candidate>();
  for (const wish of [...wishes].sort((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0))) {
    const fact = facts.get(wish.organisationId);
    if (fact && wishFits(wish, date) && !waiting.has(wish.organisationId)) {
      waiting.set(wish.organisationId, { fact, wish });
    }
  }
  const asked = new Set(wishes.map(({ organisationId }) => organisationId));
  const others = schools.filter((school) => isBelowQuota(school) && !asked.has(school.organisationId));
  const inOrder = (a: Candidate, b: Candidate) => compareFairness(a.fact, b.fact);
  return [
    ...[...waiting.values()].sort(inOrder),
    ...others.map((fact): Candidate => ({ fact, wish: null })).sort(inOrder),
  ];
}
