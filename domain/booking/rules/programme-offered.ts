import type { Rule } from './rule.ts';

/** New visits are of what is on offer; a visit that was planned before goes on without a word. */
export const programmeOffered: Rule = ({ programme }) => {
  if (!programme || programme.wasPlanned || programme.status === 'active') return [];
  const facts = { programme: programme.name };
  return programme.status === 'retired'
    ? [{ level: 'warning', rule: 'programme-retired', field: 'programmeVersionId', facts }]
    : [{ level: 'info', rule: 'programme-draft', field: 'programmeVersionId', facts }];
};
