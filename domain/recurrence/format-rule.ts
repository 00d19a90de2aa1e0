import { type RecurrenceRule, weekdayCodes } from './rule.ts';

/** The rule as RFC 5545 writes it, without `RRULE:` and without what is said by leaving it out. */
export function formatRule(rule: RecurrenceRule): string {
  const parts = [`FREQ=${rule.frequency.toUpperCase()}`];
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.weekStart !== 1) parts.push(`WKST=${codeOf(rule.weekStart)}`);
  if (rule.months.length > 0) parts.push(`BYMONTH=${rule.months.join(',')}`);
  if (rule.monthDays.length > 0) parts.push(`BYMONTHDAY=${rule.monthDays.join(',')}`);
  if (rule.weekdays.length > 0) {
    parts.push(`BYDAY=${rule.weekdays.map((day) => `${day.ordinal ?? ''}${codeOf(day.weekday)}`).join(',')}`);
  }
  const { end } = rule;
  if (end.kind === 'count') parts.push(`COUNT=${end.count}`);
  if (end.kind === 'until') {
    const clock = end.clock === null ? '' : `T${end.clock.replaceAll(':', '')}${end.utc ? 'Z' : ''}`;
    parts.push(`UNTIL=${end.date.replaceAll('-', '')}${clock}`);
  }
  return parts.join(';');
}

function codeOf(weekday: number): string {
  return weekdayCodes[weekday - 1] ?? 'MO';
}
