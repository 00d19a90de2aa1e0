import { addDays, type IsoDate } from '../time/wall-time.ts';
import { expand, type Recurrence } from './expand.ts';
import type { RecurrenceRule } from './rule.ts';

/** The rule up to a date and the rule from that date on; null when nothing comes before it. Excluded dates count for
 * COUNT, on both sides. */
export function splitRule(recurrence: Recurrence, date: IsoDate): readonly [RecurrenceRule, RecurrenceRule] | null {
  const { rule, start } = recurrence;
  if (date <= start.date) return null;
  if (rule.end.kind !== 'count') {
    const until = { kind: 'until' as const, date: addDays(date, -1), clock: null, utc: false };
    return [{ ...rule, end: until }, rule];
  }
  const all = expand({ ...recurrence, excludedDates: [] });
  const before = all.ok ? all.value.filter((occurrence) => occurrence.date < date).length : 0;
  if (before === 0) return null;
  return [
    { ...rule, end: { kind: 'count', count: before } },
    { ...rule, end: { kind: 'count', count: Math.max(1, rule.end.count - before) } },
  ];
}
