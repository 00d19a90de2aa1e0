import { bringsPupils } from '#domain/calendar/school-override.ts';
import { daysTouched } from '../days-touched.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';
import { comingSchool, dayOffFacts, schoolDaysOff } from './school-day-off.ts';

/** The holidays of this school: of its region, unless it decided otherwise itself. What is not known is said, not guessed. */
export const schoolHoliday: Rule = (facts) => {
  const school = comingSchool(facts);
  if (!school || !bringsPupils(facts.draft.groups)) return [];
  const verdicts = schoolDaysOff(facts).flatMap((off): Verdict[] => {
    const named = { ...dayOffFacts(school.name, off), holiday: off.name };
    if (off.kind === 'school_holiday') {
      const rule = off.certainty === 'advice' ? 'school-holiday-advice' : 'school-holiday';
      return [{ level: 'warning', rule, field: 'start', facts: named }];
    }
    if (off.kind !== 'own_holiday') return [];
    const note = { school: school.name, firstOn: off.firstOn, lastOn: off.lastOn, note: off.name };
    return off.certainty === 'some_groups'
      ? [
          {
            level: 'info',
            rule: 'school-own-holiday-some',
            field: 'start',
            facts: { ...note, groups: off.groups.join() },
          },
        ]
      : [{ level: 'warning', rule: 'school-own-holiday', field: 'start', facts: note }];
  });
  return [...verdicts, ...unknown(facts, school)];
};

function unknown(facts: Parameters<Rule>[0], school: NonNullable<ReturnType<typeof comingSchool>>): Verdict[] {
  if (school.region === null) {
    return [{ level: 'info', rule: 'school-region-unknown', facts: { school: school.name } }];
  }
  const day = daysTouched(facts).at(-1);
  return day && school.knownUntil !== null && day > school.knownUntil
    ? [{ level: 'info', rule: 'school-holidays-unknown', field: 'start', facts: { knownUntil: school.knownUntil } }]
    : [];
}
