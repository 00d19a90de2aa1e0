import { type LackingLine, lackingBeside } from '#domain/inventory/kit-whole.ts';
import type { KitFact, LonePartFact } from '../facts.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A kit that goes without a part says so, unless another of the same model comes along; a part that is booked without
 * its kit names the kit. */
export const kitWhole: Rule = ({ kits, loneParts }) => [...kits.flatMap(verdictsOf), ...loneParts.map(lonePart)];

function verdictsOf({ resourceId, name, lacking, supply }: KitFact): readonly Verdict[] {
  return lackingBeside(lacking, supply).map((line): Verdict => {
    const { part, model, quantity, holder } = line;
    const facts = { kit: name, part, model: model || part, quantity, holder };
    return { level: levelOf(line), rule: `kit-lacks-${line.because}`, field: 'needs', resourceId, facts };
  });
}

function levelOf({ critical }: LackingLine): 'warning' | 'info' {
  return critical ? 'warning' : 'info';
}

function lonePart({ resourceId, name, kit, alone }: LonePartFact): Verdict {
  return {
    level: alone ? 'info' : 'warning',
    rule: alone ? 'kit-goes-without' : 'kit-part',
    field: 'needs',
    resourceId,
    facts: { resource: name, kit },
  };
}
