import { type UnmetNeed, unmetNeeds } from '#domain/programme/unmet-needs.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** What the programme needs and the booking does not bring. People are often found later: that only informs. */
export const programmeNeeds: Rule = ({ programme }) =>
  programme
    ? unmetNeeds(programme.needs, programme.offers).map((unmet) => verdictOf(unmet, programme.name, programme.names))
    : [];

function verdictOf({ need, missing }: UnmetNeed, programme: string, names: Readonly<Record<string, string>>): Verdict {
  const about = { level: 'warning', field: 'needs' } as const;
  switch (need.kind) {
    case 'room':
      return need.traits.length > 0
        ? { ...about, rule: 'programme-needs-room', facts: { programme, traits: need.traits.join(',') } }
        : { ...about, rule: 'programme-needs-any-room', facts: { programme } };
    case 'model':
      return {
        ...about,
        rule: 'programme-needs-model',
        facts: { programme, missing, model: names[need.modelId] ?? '?', wanted: need.quantity },
      };
    case 'kit':
      return { ...about, rule: 'programme-needs-kit', facts: { programme, kit: names[need.resourceId] ?? '?' } };
    case 'skill':
      return {
        ...about,
        level: 'info',
        rule: 'programme-needs-skill',
        facts: { programme, missing, skill: need.skill },
      };
    case 'consumable':
      return {
        ...about,
        level: 'info',
        rule: 'programme-needs-material',
        facts: { programme, material: need.description },
      };
  }
}
