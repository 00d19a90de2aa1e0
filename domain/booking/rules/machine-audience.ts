import { isOpenLaser } from '#domain/safety/machine-record.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Who may work with a machine. An open laser and children never go together; for other machines a coordinator says why. */
export const machineAudience: Rule = ({ draft, programme, machines }) => {
  if (draft.kind === 'maintenance') return [];
  const groups = programme?.groups ?? [];
  const primary = machines.forPrimary || groups.some((group) => group.startsWith('po'));
  return machines.things.flatMap(({ resourceId, resourceName, laserClass, groups: allowed }): Verdict[] => {
    const about = { field: 'needs', resourceId };
    if (primary && isOpenLaser({ laserClass })) {
      const facts = { resource: resourceName, laserClass };
      return [{ ...about, level: 'block', rule: 'laser-primary', facts }];
    }
    if (allowed.length === 0) return [];
    const outside = groups.filter((group) => !allowed.includes(group));
    if (outside.length > 0) {
      const facts = { resource: resourceName, audience: outside.join(',') };
      return [{ ...about, level: 'warning', rule: 'machine-audience', safety: true, facts }];
    }
    if (groups.length === 0 && primary && !allowed.some((group) => group.startsWith('po'))) {
      return [
        { ...about, level: 'warning', rule: 'machine-not-primary', safety: true, facts: { resource: resourceName } },
      ];
    }
    return [];
  });
};
