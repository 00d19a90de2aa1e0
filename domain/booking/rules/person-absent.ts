import { absenceDuring } from '#domain/person/presence.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Somebody who is away cannot be planned. Whoever fell ill afterwards stays in the booking until a person decides:
 * that only informs, so that the rest of the booking can still be changed. */
export const personAbsent: Rule = ({ draft, location, crew }) =>
  crew.people.flatMap((person): Verdict[] => {
    const absence = absenceDuring(person.absences, draft, location?.zone);
    if (!absence) return [];
    const { firstOn, lastOn } = absence;
    return [
      {
        level: person.holdsNow ? 'info' : 'block',
        rule: 'person-absent',
        field: 'needs',
        resourceId: person.id,
        facts: { person: person.name, firstOn, lastOn },
      },
    ];
  });
