import { MINUTE } from '#domain/time/period.ts';
import type { Rule } from './rule.ts';

/** Shorter than the programme takes asks for a reason, longer only informs. */
export const programmeLength: Rule = ({ draft, programme }) => {
  const planned = (draft.end - draft.start) / MINUTE;
  if (!programme || planned <= 0 || planned === programme.durationMinutes) return [];
  const facts = { programme: programme.name, planned, minutes: programme.durationMinutes };
  return planned < programme.durationMinutes
    ? [{ level: 'warning', rule: 'programme-shortened', field: 'programmeVersionId', facts }]
    : [{ level: 'info', rule: 'programme-lengthened', field: 'programmeVersionId', facts }];
};
