import { type TermsBreach, termsBreaches } from '#domain/sharing/terms.ts';
import { DEFAULT_ZONE } from '#domain/time/wall-time.ts';
import type { TermsFact } from '../facts.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A thing that somebody else lends is booked within its owner's terms, and back when the owner recalls it. */
export const lendingTerms: Rule = ({ draft, now, location, terms }) =>
  terms.flatMap((fact) => [
    ...termsBreaches(fact, draft, now, location?.zone ?? DEFAULT_ZONE).map((breach) => verdictOf(breach, fact)),
    ...approvalOf(fact, draft.status),
  ]);

function verdictOf(breach: TermsBreach, fact: TermsFact): Verdict {
  const about = { resourceId: fact.resourceId };
  const names = { resource: fact.resourceName, owner: fact.owner };
  switch (breach.kind) {
    case 'recalled':
      return { ...about, level: 'block', rule: 'lent-recalled', field: 'needs', facts: { ...names, day: breach.from } };
    case 'not-lent': {
      const { firstOn, lastOn } = breach;
      return {
        ...about,
        level: 'warning',
        rule: 'lent-not-then',
        field: 'start',
        facts: { ...names, firstOn, lastOn },
      };
    }
    case 'hours': {
      const { day, hours } = breach;
      const rule = hours ? 'lent-other-hours' : 'lent-other-days';
      return { ...about, level: 'warning', rule, field: 'start', facts: { ...names, day, hours } };
    }
    case 'notice': {
      const { days, noticeDays } = breach;
      return {
        ...about,
        level: 'warning',
        rule: 'lent-short-notice',
        field: 'start',
        facts: { ...names, days, noticeDays },
      };
    }
  }
}

/** A request or option waits for the owner; a confirmed booking says how the owner agreed. */
function approvalOf({ approval, resourceId, resourceName, owner }: TermsFact, status: string): readonly Verdict[] {
  if (approval === 'none') return [];
  const facts = { resource: resourceName, owner };
  const level = status === 'confirmed' ? 'warning' : 'info';
  return [{ level, rule: `lent-ask-${approval}`, field: 'needs', resourceId, facts }];
}
