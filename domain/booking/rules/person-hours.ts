import { isWithinHours } from '#domain/person/presence.ts';
import { dateOf, weekdayOf } from '#domain/time/wall-time.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Hours are what somebody said they can: after a call, a reason lets another time through. */
export const personHours: Rule = ({ draft, location, crew }) => {
  if (draft.end <= draft.start) return [];
  const zone = location?.zone;
  return crew.people
    .filter((person) => !isWithinHours(person.hours, draft, zone))
    .map((person): Verdict => {
      const day = dateOf(draft.start, zone);
      const hours = person.hours
        .filter((span) => span.weekday === weekdayOf(day))
        .map(({ opens, closes }) => `${opens}-${closes}`)
        .join(', ');
      return {
        level: 'warning',
        rule: hours ? 'person-outside-hours' : 'person-not-that-day',
        field: 'needs',
        resourceId: person.id,
        facts: { person: person.name, day, hours },
      };
    });
};
