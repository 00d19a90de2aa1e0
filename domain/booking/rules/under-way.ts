import { overlaps, widen } from '#domain/time/period.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Somebody planned to bring the thing to another location before that: from then on it is not here. */
export const underWay: Rule = ({ draft, location, transport }) => {
  if (!location || draft.end <= draft.start) return [];
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  return transport.carried.flatMap(({ resourceId, name, underWay }): Verdict[] =>
    underWay
      .filter((stay) => stay.locationId !== location.id && overlaps(stay, period))
      .map(({ holder, locationName, start, end }) => {
        const facts = { resource: name, holder, location: locationName ?? '', start, end };
        return { level: 'warning', rule: 'under-way', field: 'start', resourceId, facts };
      }),
  );
};
