import type { Rule } from './rule.ts';

/** Half-open: who starts at the minute the other leaves is no conflict. An option and a request hold too. */
export const resourceTaken: Rule = ({ conflicts }) =>
  conflicts.map((conflict) => ({
    level: 'block',
    rule: 'resource-taken',
    field: 'needs',
    resourceId: conflict.resourceId,
    facts: {
      resource: conflict.resourceName,
      holder: conflict.holder,
      bookingId: conflict.bookingId,
      start: conflict.start,
      end: conflict.end,
    },
  }));
