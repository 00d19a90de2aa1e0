import type { RuleSettings } from '../booking/rule-settings.ts';
import type { OrganisationKind } from '../organisation/organisation.ts';

/** When nobody knows how many pupils a school has: one class of each of four years, as most have. */
const USUAL_CLASSES = 4;

/** Which part of a school's pupils the quota is about, and how many of them make a class. Averages: the quota says how much
 * a school may count on beside others, not how many classes it has. */
const byKind: Partial<Record<OrganisationKind, { readonly part: number; readonly classSize: number }>> = {
  /** Groups 5 to 8 of 8. */
  school_po: { part: 1 / 2, classSize: 25 },
  school_so: { part: 1 / 2, classSize: 13 },
  /** Years 1 and 2 of 5, between vmbo and vwo. */
  school_vo: { part: 2 / 5, classSize: 25 },
};

/** Visits a year that a school may count on; null for who has no quota: no school, or a quota of nothing. */
export function quotaOf(
  kind: OrganisationKind,
  pupils: number | null,
  settings: Pick<RuleSettings, 'quotaPo' | 'quotaVo'>,
): number | null {
  const rate = byKind[kind];
  if (!rate) return null;
  const classes = pupils ? Math.max(1, Math.round((pupils * rate.part) / rate.classSize)) : USUAL_CLASSES;
  return classes * (kind === 'school_vo' ? settings.quotaVo : settings.quotaPo) || null;
}
