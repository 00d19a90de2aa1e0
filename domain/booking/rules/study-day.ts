import type { Rule } from './rule.ts';
import { comingSchool, schoolDaysOff } from './school-day-off.ts';

/** A study day of the groups that come warns; of some groups only informs while nobody said which groups come. */
export const studyDay: Rule = (facts) => {
  const school = comingSchool(facts);
  if (!school) return [];
  return schoolDaysOff(facts)
    .filter(({ kind }) => kind === 'study_day')
    .map(({ firstOn, lastOn, name, groups, certainty }) => {
      const named = { school: school.name, firstOn, lastOn, note: name };
      return certainty === 'some_groups'
        ? { level: 'info', rule: 'study-day-some', field: 'start', facts: { ...named, groups: groups.join() } }
        : { level: 'warning', rule: 'study-day', field: 'start', facts: named };
    });
};
