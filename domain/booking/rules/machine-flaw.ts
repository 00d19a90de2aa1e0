import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A fault with which it still works: whoever books it knows. */
export const machineFlaw: Rule = ({ draft, machines }) =>
  draft.kind === 'maintenance'
    ? []
    : machines.things.flatMap(({ resourceId, resourceName, flaw }): Verdict[] =>
        flaw === null
          ? []
          : [
              {
                level: 'info',
                rule: 'resource-flaw',
                field: 'needs',
                resourceId,
                facts: { resource: resourceName, note: flaw },
              },
            ],
      );
