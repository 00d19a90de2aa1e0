import type { PersonFact } from '#domain/person/person.ts';
import { mayWorkAlone, vogState } from '#domain/person/vog-state.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import type { BookingKind } from '../booking.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Work at which children are present. */
export const kindsWithPupils: ReadonlySet<BookingKind> = new Set<BookingKind>(['visit', 'lesson', 'event']);

/** Who has no valid VOG on the day: by the region's rule not at all, only beside a colleague who has one, or with a
 * reason. One that stands in the booking already asks for a reason rather than that it locks the booking. */
export const personVog: Rule = ({ draft, location, settings, crew }) => {
  if (!kindsWithPupils.has(draft.kind) || draft.end <= draft.start) return [];
  const day = dateOf(draft.start, location?.zone);
  const stateOf = (person: PersonFact) => vogState(person, day, settings.vogMaxAgeMonths);
  const hasColleague = crew.people.some((person) => mayWorkAlone(stateOf(person)));
  return crew.people.flatMap((person): Verdict[] => {
    const vog = stateOf(person);
    if (mayWorkAlone(vog)) return [];
    const about = { field: 'needs', resourceId: person.id };
    const facts = { person: person.name, until: vog.state === 'expired' ? vog.until : null };
    if (settings.vogRule === 'supervised' && hasColleague) {
      return [{ ...about, level: 'info', rule: 'vog-supervised', facts }];
    }
    const level = settings.vogRule === 'warn' || person.holdsNow ? 'warning' : 'block';
    const rule = settings.vogRule === 'supervised' ? 'vog-alone' : 'vog-missing';
    return [{ ...about, level, rule, safety: true, facts }];
  });
};
