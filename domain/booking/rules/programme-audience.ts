import type { Rule } from './rule.ts';

/** Groups for whom the programme is not meant. A programme that names no groups is for everybody. */
export const programmeAudience: Rule = ({ draft, programme }) => {
  if (!programme || programme.groups.length === 0 || draft.groups.length === 0) return [];
  const strangers = draft.groups.filter((group) => !programme.groups.includes(group));
  if (strangers.length === 0) return [];
  const isForNone = strangers.length === draft.groups.length;
  const facts = { programme: programme.name, groups: strangers.join(','), audience: programme.groups.join(',') };
  return isForNone
    ? [{ level: 'warning', rule: 'programme-audience', field: 'groups', facts }]
    : [{ level: 'info', rule: 'programme-audience-partly', field: 'groups', facts }];
};
