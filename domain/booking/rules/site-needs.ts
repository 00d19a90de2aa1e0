import { daysBetween } from '#domain/time/days-between.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { unconfirmedNeeds } from '#domain/transport/site.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A mobile lab needs power, room and more where it stands. Far ahead there is time to ask: that only informs, as long as
 * nothing is promised. */
export const siteNeeds: Rule = ({ draft, location, school, settings, now }) => {
  if (!location?.siteNeeds || draft.end <= now) return [];
  const days = daysBetween(dateOf(now, location.zone), dateOf(draft.start, location.zone));
  const level = days <= settings.siteDays && draft.status === 'confirmed' ? 'warning' : 'info';
  const site = draft.site?.address.trim().split('\n')[0] || school?.name || '';
  return unconfirmedNeeds(location.siteNeeds, draft.site).map(
    ({ kind, detail }): Verdict => ({
      level,
      rule: 'site-needs',
      field: 'site',
      facts: { siteNeed: kind, detail, site, location: location.name },
    }),
  );
};
