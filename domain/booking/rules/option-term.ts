import { dateOf } from '#domain/time/wall-time.ts';
import type { Rule } from './rule.ts';

/** An option blocks, so it must end, on a date that has not passed. */
export const optionTerm: Rule = ({ draft, now }) => {
  if (draft.status !== 'option') return [];
  if (!draft.optionUntil) return [{ level: 'block', rule: 'option-without-date', field: 'optionUntil', facts: {} }];
  if (draft.optionUntil < dateOf(now)) {
    return [
      { level: 'block', rule: 'option-expired', field: 'optionUntil', facts: { optionUntil: draft.optionUntil } },
    ];
  }
  return [];
};
