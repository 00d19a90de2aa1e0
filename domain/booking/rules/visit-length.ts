import { MINUTE } from '#domain/time/period.ts';
import type { Rule } from './rule.ts';

const groupKinds: ReadonlySet<string> = new Set(['visit', 'lesson']);

/** A visit that is shorter or longer than a group can use is likely a slip; a stay of the lab itself may be any length. */
export const visitLength: Rule = ({ draft, settings: { shortestMinutes, longestMinutes } }) => {
  const minutes = Math.round((draft.end - draft.start) / MINUTE);
  if (!groupKinds.has(draft.kind) || minutes <= 0) return [];
  if (minutes < shortestMinutes)
    return [{ level: 'warning', rule: 'visit-short', field: 'end', facts: { minutes, least: shortestMinutes } }];
  if (minutes > longestMinutes)
    return [{ level: 'warning', rule: 'visit-long', field: 'end', facts: { minutes, most: longestMinutes } }];
  return [];
};
