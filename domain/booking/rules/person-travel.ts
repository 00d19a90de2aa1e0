import { widen } from '#domain/time/period.ts';
import { minutesBetween, tooFarApart } from '#domain/transport/too-far-apart.ts';
import { travelMinutes } from '#domain/transport/travel-times.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Somebody who helps at two labs on a day has to get from one to the other. */
export const personTravel: Rule = ({ draft, location, settings, crew, transport }) => {
  if (!location || draft.end <= draft.start) return [];
  const period = { ...widen(draft, draft.setupMinutes, draft.cleanupMinutes), locationId: location.id };
  const minutesFrom = (id: string) => travelMinutes(transport.times, id, location.id, settings.labTravelMinutes);
  return crew.people.flatMap((person): Verdict[] => {
    const other = tooFarApart(person.elsewhere, period, minutesFrom);
    if (!other) return [];
    return [
      {
        level: 'warning',
        rule: 'person-travel',
        field: 'start',
        resourceId: person.id,
        facts: {
          person: person.name,
          holder: other.holder,
          location: other.locationName ?? '',
          start: other.start,
          end: other.end,
          minutes: minutesBetween(other, period),
          needed: minutesFrom(other.locationId ?? ''),
        },
      },
    ];
  });
};
