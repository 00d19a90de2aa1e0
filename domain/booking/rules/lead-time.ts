import { daysBetween } from '#domain/time/days-between.ts';
import { DEFAULT_ZONE, dateOf } from '#domain/time/wall-time.ts';
import type { Rule } from './rule.ts';

/** A school visit is asked some weeks ahead; shorter only informs. */
export const leadTime: Rule = ({ draft, now, location, settings: { leadDays } }) => {
  if (draft.kind !== 'visit' || draft.start < now || draft.start > 1e14) return [];
  const zone = location?.zone ?? DEFAULT_ZONE;
  const days = daysBetween(dateOf(now, zone), dateOf(draft.start, zone));
  return days < leadDays ? [{ level: 'info', rule: 'short-notice', field: 'start', facts: { days, leadDays } }] : [];
};
