import { schoolDayEnd } from '#domain/calendar/day-model.ts';
import { bringsPupils } from '#domain/calendar/school-override.ts';
import { MINUTE } from '#domain/time/period.ts';
import { DEFAULT_ZONE, toLocal, weekdayOf } from '#domain/time/wall-time.ts';
import { daysTouched, isLoan } from '../days-touched.ts';
import type { Rule } from './rule.ts';
import { comingSchool } from './school-day-off.ts';

/** From here on it is an evening, which parents know of. */
const EVENING = '17:00';

/** The group must be back at school before school ends; where the afternoon is free, the school may have to ask the parents. */
export const wayBack: Rule = (facts) => {
  const school = comingSchool(facts);
  const { draft, location, settings } = facts;
  if (!school || isLoan(facts) || !bringsPupils(draft.groups) || daysTouched(facts).length !== 1) return [];
  const zone = location?.zone ?? DEFAULT_ZONE;
  const start = toLocal(draft.start, zone);
  const ends = schoolDayEnd(school.dayModel, weekdayOf(start.date));
  const travel = school.travelMinutes ?? settings.travelMinutes;
  const back = toLocal(draft.end + travel * MINUTE, zone);
  if (!ends || start.time >= EVENING || (back.date === start.date && back.time <= ends.at)) return [];
  const named = { school: school.name, day: start.date, back: back.time, ends: ends.at, travel };
  return [
    ends.halfDay
      ? { level: 'info', rule: 'free-afternoon', field: 'end', facts: named }
      : { level: 'warning', rule: 'back-after-school', field: 'end', facts: named },
  ];
};
