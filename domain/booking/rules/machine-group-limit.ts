import { HOUR } from '#domain/time/period.ts';
import type { MachineFact } from '../facts.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Longer than a day is a loan: who works with it when is not known here. */
const LONGEST = 24 * HOUR;

/** More pupils at a machine than may work with it at once. A group goes round in a circuit, so it is split over all that is
 * booked: every machine, kit and workplace, those of the booked rooms too. No law gives the number: the lab argues it. */
export const machineGroupLimit: Rule = ({ draft, machines }) => {
  const { kind, pupils, start, end } = draft;
  if (kind === 'maintenance' || kind === 'volunteer' || !pupils || end - start > LONGEST) return [];
  const each = Math.ceil(pupils / Math.max(1, machines.stops));
  const limited = machines.things.filter(({ mostUsers, inKit }) => mostUsers !== null && !inKit && each > mostUsers);
  return [...Map.groupBy(limited, ({ model }) => model).values()].flatMap(([first]) =>
    first ? [verdictOf(first, { pupils, each, stops: machines.stops })] : [],
  );
};

interface Split {
  readonly pupils: number;
  readonly each: number;
  readonly stops: number;
}

function verdictOf({ resourceId, model, mostUsers }: MachineFact, { pupils, each, stops }: Split): Verdict {
  const facts = { model, most: mostUsers, pupils, each, count: stops };
  return { level: 'warning', rule: 'machine-group-limit', field: 'pupils', resourceId, safety: true, facts };
}
