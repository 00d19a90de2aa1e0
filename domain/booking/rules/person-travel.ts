import { tooFarApart } from '#domain/person/stand-ins.ts';
import { MINUTE, widen } from '#domain/time/period.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Somebody who helps at two labs on a day has to get from one to the other. */
export const personTravel: Rule = ({ draft, location, settings, crew }) => {
  if (!location || draft.end <= draft.start) return [];
  const period = { ...widen(draft, draft.setupMinutes, draft.cleanupMinutes), locationId: location.id };
  return crew.people.flatMap((person): Verdict[] => {
    const other = tooFarApart(person.elsewhere, period, settings.travelMinutes);
    if (!other) return [];
    const gap = other.start >= period.end ? other.start - period.end : period.start - other.end;
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
          minutes: Math.round(gap / MINUTE),
          needed: settings.travelMinutes,
        },
      },
    ];
  });
};
