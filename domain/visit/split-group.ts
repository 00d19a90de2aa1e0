import { MOST_GROUPS, type Obstacle } from './visit-question.ts';

/** How the groups of one visit come: `perTime` at the same time, over `times` times. */
export interface Arrangement {
  readonly perTime: number;
  readonly times: number;
}

/** As even as can be, the larger groups first: 33 in two is 17 and 16. */
export function evenGroups(people: number, groups: number): readonly number[] {
  const least = Math.floor(people / groups);
  const larger = people - least * groups;
  return Array.from({ length: groups }, (_, index) => least + (index < larger ? 1 : 0));
}

/** The fewest groups of which each fits, its part of the supervisors included. `pupilsMost` is how many may be a group,
 * `seats` how many people the largest room holds; null is no limit. */
export function groupsNeeded(
  pupils: number,
  supervisors: number | null,
  pupilsMost: number,
  seats: number | null,
): { readonly groups: number } | Obstacle {
  for (let groups = Math.max(1, Math.ceil(pupils / pupilsMost)); groups <= MOST_GROUPS; groups += 1) {
    if (seats === null || Math.ceil(pupils / groups) + Math.ceil((supervisors ?? 0) / groups) <= seats)
      return { groups };
  }
  const most = Math.min(pupilsMost, seats ?? pupilsMost);
  return {
    reason: 'too-many-groups',
    facts: { pupils, groups: Math.ceil(pupils / Math.max(1, most)), most: MOST_GROUPS },
  };
}

/** All at once, one after the other, and for more than two something in between. */
export function arrangements(groups: number): readonly Arrangement[] {
  const perTime = [...new Set([groups, Math.ceil(groups / 2), 1])];
  return perTime.map((count) => ({ perTime: count, times: Math.ceil(groups / count) }));
}

/** The part of a chain of times that comes at each time: the positions of its groups. */
export function groupsAt({ perTime }: Arrangement, time: number, groups: number): readonly number[] {
  return Array.from({ length: groups }, (_, index) => index).slice(time * perTime, (time + 1) * perTime);
}
