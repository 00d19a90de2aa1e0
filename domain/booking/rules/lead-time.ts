import { HOUR } from '#domain/time/period.ts';
import type { Rule } from './rule.ts';

/** DOMAIN.md 5, default: a school visit is asked four weeks ahead; shorter only informs. */
const LEAD_DAYS = 28;

export const leadTime: Rule = ({ draft, now }) => {
  if (draft.kind !== 'visit' || draft.start < now) return [];
  const days = Math.floor((draft.start - now) / (24 * HOUR));
  return days < LEAD_DAYS
    ? [{ level: 'info', rule: 'short-notice', field: 'start', facts: { days, leadDays: LEAD_DAYS } }]
    : [];
};
