import type { Rule } from './rule.ts';

const groupKinds: ReadonlySet<string> = new Set(['visit', 'lesson']);

/** More pupils than one group can be: split it over two times, or say why it fits. */
export const groupSize: Rule = ({ draft, settings: { groupMost } }) =>
  groupKinds.has(draft.kind) && draft.pupils !== null && draft.pupils > groupMost
    ? [{ level: 'warning', rule: 'group-too-large', field: 'pupils', facts: { pupils: draft.pupils, most: groupMost } }]
    : [];
