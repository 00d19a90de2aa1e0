import { dueOn, type InspectionState, isGuarded } from '#domain/safety/inspection.ts';
import { addDays, DEFAULT_ZONE, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import type { MachineFact } from '../facts.ts';
import type { RuleSettings } from '../rule-settings.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** Until so long before a booking somebody can still have the machine inspected; the due list asks for it (8 weeks ahead). */
const TIME_TO_INSPECT_DAYS = 70;

/** A machine is used only while its inspections are good, on the last day of the booking too. What failed stops at once.
 * Maintenance and the inspection itself are how it gets out of that. */
export const inspections: Rule = ({ draft, now, location, settings, machines }) => {
  if (draft.kind === 'maintenance') return [];
  const zone = location?.zone ?? DEFAULT_ZONE;
  const [today, lastDay] = [dateOf(now, zone), dateOf(Math.max(draft.start, draft.end - 1), zone)];
  return machines.things.flatMap((machine) => {
    const failed = machine.inspections.find(({ result }) => result === 'failed');
    if (failed) return [rejected(machine, failed)];
    const guarded = machine.inspections.filter(({ kind }) => isGuarded(kind));
    const lapsing = guarded
      .map((state) => ({ kind: state.kind, due: dueOn(state) }))
      .filter((one): one is { kind: InspectionState['kind']; due: IsoDate } => one.due !== null && one.due < lastDay)
      .sort((a, b) => (a.due < b.due ? -1 : 1));
    const [first] = lapsing;
    if (first) {
      const setting = lastDay > addDays(today, TIME_TO_INSPECT_DAYS) ? inTime(settings) : settings.inspectionLapse;
      return [lapsed(machine, first.kind, first.due, first.due < today, setting)];
    }
    const never = guarded.find(({ months, doneOn }) => months !== null && doneOn === null);
    return never ? [about(machine, 'info', 'inspection-never', { inspection: never.kind })] : [];
  });
};

/** What stands in a case may be taken out of it; what was asked for by itself or as "one of these" must be another. */
function rejected(machine: MachineFact, { kind, doneOn }: InspectionState): Verdict {
  const facts = { inspection: kind, day: doneOn };
  if (!machine.inKit) return about(machine, 'block', 'inspection-failed', facts);
  return { ...about(machine, 'warning', 'inspection-failed-part', facts), safety: true };
}

/** A reason that every booking of next season would need is no reason. */
function inTime({ inspectionLapse }: RuleSettings): RuleSettings['inspectionLapse'] {
  return inspectionLapse === 'reason' ? 'inform' : inspectionLapse;
}

function lapsed(
  machine: MachineFact,
  kind: InspectionState['kind'],
  day: IsoDate,
  isOver: boolean,
  setting: RuleSettings['inspectionLapse'],
): Verdict {
  const facts = { inspection: kind, day };
  if (setting === 'block') return about(machine, 'block', isOver ? 'inspection-expired' : 'inspection-expires', facts);
  if (isOver) return { ...about(machine, 'warning', 'inspection-expired', facts), safety: true };
  return about(machine, setting === 'reason' ? 'warning' : 'info', 'inspection-expires', facts);
}

function about(
  { resourceId, resourceName }: MachineFact,
  level: Verdict['level'],
  rule: string,
  facts: Verdict['facts'],
): Verdict {
  return { level, rule, field: 'needs', resourceId, facts: { resource: resourceName, ...facts } };
}
