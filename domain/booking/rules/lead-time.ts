import { HOUR } from '#domain/time/period.ts';
import type { Rule } from './rule.ts';

/** A school visit is asked some weeks ahead; shorter only informs. */
export const leadTime: Rule = ({ draft, now, settings: { leadDays } }) => {
  if (draft.kind !== 'visit' || draft.start < now) return [];
  const days = Math.floor((draft.start - now) / (24 * HOUR));
  return days < leadDays ? [{ level: 'info', rule: 'short-notice', field: 'start', facts: { days, leadDays } }] : [];
};
