import { HOUR } from '#domain/time/period.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** What is still out this long before the booking may well be back in time: that only informs. */
const SOON = 14 * 24 * HOUR;

/** Somebody has the thing in hands and should have brought it back, or brings it back only after it is wanted. */
export const overdueElsewhere: Rule = ({ draft, now, transport }) => {
  if (draft.end <= now) return [];
  return transport.out.flatMap(({ resourceId, name, holder, since, due }): Verdict[] => {
    const isLate = due < now;
    if (draft.end <= since || (!isLate && due <= draft.start)) return [];
    return [
      {
        level: draft.start < Math.max(now, due) + SOON ? 'warning' : 'info',
        rule: isLate ? 'overdue-elsewhere' : 'due-after-start',
        field: 'needs',
        resourceId,
        facts: { resource: name, holder, start: since, end: due },
      },
    ];
  });
};
