import { HOUR, MINUTE } from '#domain/time/period.ts';
import type { Rule } from './rule.ts';

const DAY = 24 * HOUR;
const SHORTEST = MINUTE;
const LONGEST = 366 * DAY;
const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1);
const GRACE = HOUR;

/** End after start, a length and a year that a person can mean; what lies in the past asks for a reason (later entry). */
export const periodSane: Rule = ({ draft, now }) => {
  const { start, end } = draft;
  if (end <= start) return [{ level: 'block', rule: 'end-before-start', field: 'end', facts: { start, end } }];
  if (start < FIRST || end > LAST)
    return [{ level: 'block', rule: 'year-impossible', field: 'start', facts: { start, end } }];
  if (end - start < SHORTEST)
    return [{ level: 'warning', rule: 'too-short', field: 'end', facts: { minutes: SHORTEST / MINUTE } }];
  if (end - start > LONGEST)
    return [{ level: 'block', rule: 'too-long', field: 'end', facts: { days: LONGEST / DAY } }];
  if (start < now - GRACE) return [{ level: 'warning', rule: 'in-the-past', field: 'start', facts: { start } }];
  return [];
};
