import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** "3 of Prusa MK4" when fewer pieces are free and whole in the period, whatever others exchange; names who has them. */
export const modelShort: Rule = ({ shortages }) =>
  shortages.flatMap(({ modelName, wanted, free, total, heldBy }): Verdict[] => [
    { level: 'block', rule: 'model-short', field: 'needs', facts: { model: modelName, wanted, free, total } },
    ...heldBy.map(
      ({ resourceId, resourceName, holder, bookingId, start, end }): Verdict => ({
        level: 'info',
        rule: 'model-held',
        field: 'needs',
        resourceId,
        facts: { resource: resourceName, holder, bookingId, start, end },
      }),
    ),
  ]);
