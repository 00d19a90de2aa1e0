import { MINUTE, widen } from '#domain/time/period.ts';
import { minutesBetween, tooFarApart } from '#domain/transport/too-far-apart.ts';
import { travelMinutes } from '#domain/transport/travel-times.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A kit or machine that is used elsewhere shortly before or after has to be carried, and that takes time. */
export const travelTime: Rule = ({ draft, location, settings, transport, now }) => {
  if (!location || transport.carried.length === 0 || draft.end <= draft.start) return [];
  const period = { ...widen(draft, draft.setupMinutes, draft.cleanupMinutes), locationId: location.id };
  const minutesFrom = (id: string) => travelMinutes(transport.times, id, location.id, settings.labTravelMinutes);
  const found = transport.carried.flatMap(({ resourceId, name, elsewhere, standsAt }): Verdict[] => {
    const other = tooFarApart(elsewhere, period, minutesFrom);
    const about = { level: 'warning', field: 'start', resourceId } as const;
    if (other) {
      const needed = minutesFrom(other.locationId ?? '');
      const facts = { holder: other.holder, location: other.locationName ?? '', start: other.start, end: other.end };
      const minutes = minutesBetween(other, period);
      return [{ ...about, rule: 'travel-time', facts: { resource: name, ...facts, minutes, needed } }];
    }
    const needed = standsAt ? minutesFrom(standsAt.locationId) : 0;
    if (!standsAt || now + needed * MINUTE <= period.start) return [];
    const facts = { resource: name, location: standsAt.locationName, start: period.start, needed };
    return [{ ...about, rule: 'travel-time-now', facts }];
  });
  return onePerRoad(found);
};

/** Ten laptops that come from the same booking are one sentence. */
function onePerRoad(verdicts: readonly Verdict[]): readonly Verdict[] {
  const byRoad = Map.groupBy(verdicts, ({ rule, facts }) =>
    [rule, facts['location'], facts['start'], facts['end']].join('\n'),
  );
  return [...byRoad.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const resource = [first, ...others].map(({ facts }) => facts['resource']).join(', ');
    return [{ ...first, facts: { ...first.facts, resource } }];
  });
}
