import { HOUR } from '#domain/time/period.ts';
import type { Rule } from './rule.ts';

/** Plans that lie too far ahead change too often: hours, holidays and people are not known yet. */
export const horizon: Rule = ({ draft, now, settings: { horizonDays } }) => {
  const days = Math.floor((draft.start - now) / (24 * HOUR));
  return draft.end > draft.start && days > horizonDays
    ? [{ level: 'warning', rule: 'beyond-horizon', field: 'start', facts: { days, horizonDays } }]
    : [];
};
