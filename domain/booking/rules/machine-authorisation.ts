import { absenceDuring } from '#domain/person/presence.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A machine that may run only with somebody who knows it: without one in the booking a coordinator gives a reason.
 * Maintenance is done by those who mend it. */
export const machineAuthorisation: Rule = ({ draft, location, crew }) => {
  if (draft.kind === 'maintenance') return [];
  const present = crew.people.filter((person) => !absenceDuring(person.absences, draft, location?.zone));
  const models = new Map(crew.guardedMachines.map((machine) => [machine.modelId, machine] as const).reverse());
  return [...models.values()]
    .filter(({ modelId }) => !present.some((person) => person.authorisedFor.includes(modelId)))
    .map(
      ({ modelName, resourceId }): Verdict => ({
        level: 'warning',
        rule: 'machine-unauthorised',
        field: 'needs',
        resourceId,
        safety: true,
        facts: { model: modelName },
      }),
    );
};
