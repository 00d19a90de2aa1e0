import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Written-off and not bookable stop; a defect may be mended and a lost thing found in time, so these warn. */
export const resourceUnfit: Rule = ({ draft, resources }) => {
  const wanted = new Set(draft.needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : [])));
  return [...resources.values()]
    .filter((resource) => wanted.has(resource.id))
    .flatMap((resource): Verdict[] => {
      const about = { field: 'needs', resourceId: resource.id };
      const name = { resource: resource.name };
      if (resource.retiredOn) {
        return [
          { ...about, level: 'block', rule: 'resource-retired', facts: { ...name, retiredOn: resource.retiredOn } },
        ];
      }
      if (!resource.bookable) {
        const rule = resource.kind === 'person' ? 'person-inactive' : 'resource-not-bookable';
        return [{ ...about, level: 'block', rule, facts: name }];
      }
      // Who mends it books it because it is broken.
      if (draft.kind === 'maintenance') return [];
      if (resource.missing) return [{ ...about, level: 'warning', rule: 'resource-missing', facts: name }];
      if (resource.defectNote !== null) {
        return [{ ...about, level: 'warning', rule: 'resource-defect', facts: { ...name, note: resource.defectNote } }];
      }
      if (resource.inMaintenance) return [{ ...about, level: 'warning', rule: 'resource-in-maintenance', facts: name }];
      return [];
    });
};
