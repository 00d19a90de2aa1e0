import { groupsFor } from '#domain/programme/needs-for.ts';
import type { Rule } from './rule.ts';

/** More pupils than the programme holds at once, or fewer than it takes to be given. */
export const programmeGroupSize: Rule = ({ draft: { pupils }, programme }) => {
  if (!programme || pupils === null) return [];
  const { name, leastPupils: least, mostPupils: most } = programme;
  if (most !== null && pupils > most) {
    const facts = { programme: name, pupils, most, parts: groupsFor(programme, pupils) };
    return [{ level: 'warning', rule: 'programme-too-many', field: 'pupils', facts }];
  }
  if (least !== null && pupils < least) {
    return [{ level: 'info', rule: 'programme-too-few', field: 'pupils', facts: { programme: name, pupils, least } }];
  }
  return [];
};
