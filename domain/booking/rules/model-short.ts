import type { Rule } from './rule.ts';

/** "3 of Prusa MK4" when fewer pieces are free and whole in the period. */
export const modelShort: Rule = ({ shortages }) =>
  shortages.map((shortage) => ({
    level: 'block',
    rule: 'model-short',
    field: 'needs',
    facts: { model: shortage.modelName, wanted: shortage.wanted, free: shortage.free, total: shortage.total },
  }));
