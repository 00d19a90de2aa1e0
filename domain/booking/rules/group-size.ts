import type { Rule } from './rule.ts';

const groupKinds: ReadonlySet<string> = new Set(['visit', 'lesson']);

/** More pupils than one group can be: split it over two times, or say why it fits. A programme's own limit goes first. */
export const groupSize: Rule = ({ draft, programme, settings: { groupMost } }) =>
  programme?.mostPupils == null && groupKinds.has(draft.kind) && draft.pupils !== null && draft.pupils > groupMost
    ? [{ level: 'warning', rule: 'group-too-large', field: 'pupils', facts: { pupils: draft.pupils, most: groupMost } }]
    : [];
