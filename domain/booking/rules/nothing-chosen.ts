import type { Rule } from './rule.ts';

/** A booking without a room or piece holds nothing: fine for a note, but likely forgotten. */
export const nothingChosen: Rule = ({ draft }) =>
  draft.needs.length > 0 ? [] : [{ level: 'info', rule: 'nothing-chosen', field: 'needs', facts: {} }];
