import type { Rule } from './rule.ts';

/** The school brings one supervisor for so many pupils, and at least so many for a class. */
export const supervision: Rule = ({ draft, settings: { pupilsPerSupervisor, supervisorsLeast } }) => {
  if (draft.kind !== 'visit' || draft.pupils === null || draft.pupils === 0 || draft.supervisors === null) return [];
  const needed = Math.max(supervisorsLeast, Math.ceil(draft.pupils / pupilsPerSupervisor));
  if (draft.supervisors >= needed) return [];
  const facts = { supervisors: draft.supervisors, needed, pupils: draft.pupils, perSupervisor: pupilsPerSupervisor };
  return [{ level: 'info', rule: 'too-few-supervisors', field: 'supervisors', facts }];
};
