import { supervisorsFor } from '#domain/programme/needs-for.ts';
import type { Rule } from './rule.ts';

/** The school brings one supervisor for so many pupils, and at least so many for a class: as the programme says, else
 * stricter among machines than elsewhere. */
export const supervision: Rule = ({ draft, programme, inMachineHall, settings }) => {
  if (draft.kind !== 'visit' || draft.pupils === null || draft.pupils === 0 || draft.supervisors === null) return [];
  const usual = inMachineHall ? settings.pupilsPerSupervisorMachine : settings.pupilsPerSupervisor;
  const perSupervisor = programme?.pupilsPerSupervisor ?? usual;
  const needed = supervisorsFor(draft.pupils, perSupervisor, settings.supervisorsLeast);
  if (draft.supervisors >= needed) return [];
  const facts = { supervisors: draft.supervisors, needed, pupils: draft.pupils, perSupervisor };
  return [{ level: 'info', rule: 'too-few-supervisors', field: 'supervisors', facts }];
};
