import { MINUTE } from '#domain/time/period.ts';
import { isLoan } from '../days-touched.ts';
import type { Rule } from './rule.ts';

const groupKinds: ReadonlySet<string> = new Set(['visit', 'lesson']);

/** A visit that is shorter or longer than a group can use is likely a slip. A case on loan and what the lab does itself may take any time. */
export const visitLength: Rule = (facts) => {
  const { draft } = facts;
  const { shortestMinutes, longestMinutes } = facts.settings;
  const minutes = Math.round((draft.end - draft.start) / MINUTE);
  if (!groupKinds.has(draft.kind) || minutes <= 0 || isLoan(facts)) return [];
  if (minutes < shortestMinutes)
    return [{ level: 'warning', rule: 'visit-short', field: 'end', facts: { minutes, least: shortestMinutes } }];
  if (minutes > longestMinutes)
    return [{ level: 'warning', rule: 'visit-long', field: 'end', facts: { minutes, most: longestMinutes } }];
  return [];
};
