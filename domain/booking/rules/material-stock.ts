import { toAmount } from '#domain/stock/amount.ts';
import { daysBetween } from '#domain/time/days-between.ts';
import { DEFAULT_ZONE, dateOf } from '#domain/time/wall-time.ts';
import type { MaterialFact } from '../facts.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Whether there will be enough of what the programme uses up. Far ahead it can still be bought: that only informs. */
export const materialStock: Rule = ({ draft, now, location, materials, settings }) => {
  if (materials.length === 0) return [];
  const zone = location?.zone ?? DEFAULT_ZONE;
  const days = daysBetween(dateOf(now, zone), dateOf(draft.start, zone));
  const isSoon = days >= 0 && days <= settings.materialDays;
  return materials.flatMap((material) => verdictsOf(material, isSoon));
};

function verdictsOf(material: MaterialFact, isSoon: boolean): readonly Verdict[] {
  const { name, unit, wanted, left, minimum, expiredOn } = material;
  const level = isSoon ? 'warning' : 'info';
  const about = { field: 'programmeVersionId' } as const;
  if (left < wanted) {
    const facts = { material: name, wanted: toAmount(wanted), left: toAmount(Math.max(0, left)), unit };
    return [{ ...about, level, rule: 'material-short', facts }];
  }
  if (expiredOn !== null) {
    return [{ ...about, level, rule: 'material-expired', facts: { material: name, day: expiredOn } }];
  }
  if (left - wanted < minimum) {
    const facts = { material: name, rest: toAmount(left - wanted), minimum: toAmount(minimum), unit };
    return [{ ...about, level: 'info', rule: 'material-low', facts }];
  }
  return [];
}
