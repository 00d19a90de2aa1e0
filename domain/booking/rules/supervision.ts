import type { Rule } from './rule.ts';

/** DOMAIN.md 5, default: one school supervisor per 10 pupils outside the machine hall, at least two per class. */
const PUPILS_PER_SUPERVISOR = 10;
const AT_LEAST = 2;

export const supervision: Rule = ({ draft }) => {
  if (draft.kind !== 'visit' || draft.pupils === null || draft.pupils === 0 || draft.supervisors === null) return [];
  const needed = Math.max(AT_LEAST, Math.ceil(draft.pupils / PUPILS_PER_SUPERVISOR));
  if (draft.supervisors >= needed) return [];
  const facts = { supervisors: draft.supervisors, needed, pupils: draft.pupils, perSupervisor: PUPILS_PER_SUPERVISOR };
  return [{ level: 'info', rule: 'too-few-supervisors', field: 'supervisors', facts }];
};
