import type { Rule } from './rule.ts';

/** DOMAIN.md 5, default: warn above 30 and offer a split. */
const MAX_GROUP = 30;
const groupKinds: ReadonlySet<string> = new Set(['visit', 'lesson']);

export const groupSize: Rule = ({ draft }) =>
  groupKinds.has(draft.kind) && draft.pupils !== null && draft.pupils > MAX_GROUP
    ? [{ level: 'warning', rule: 'group-too-large', field: 'pupils', facts: { pupils: draft.pupils, most: MAX_GROUP } }]
    : [];
