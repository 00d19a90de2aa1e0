import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';
import { comingSchool, dayOffFacts, schoolDaysOff } from './school-day-off.ts';

/** Public holidays warn; days that many schools take off on top of them only inform. */
export const publicHoliday: Rule = (facts) => {
  const school = comingSchool(facts);
  if (!school) return [];
  return schoolDaysOff(facts).flatMap((off): Verdict[] => {
    const named = { ...dayOffFacts(school.name, off), publicHoliday: off.name };
    if (off.kind === 'public_holiday')
      return [{ level: 'warning', rule: 'public-holiday', field: 'start', facts: named }];
    return off.kind === 'usual' ? [{ level: 'info', rule: 'likely-free', field: 'start', facts: named }] : [];
  });
};
