import type { EducationGroup } from '../programme/education-group.ts';
import type { IsoDate } from '../time/wall-time.ts';

export const overrideKinds = ['study_day', 'holiday', 'open'] as const;
export type OverrideKind = (typeof overrideKinds)[number];

/** What one school decided for itself, both days included. */
export interface SchoolOverride {
  readonly kind: OverrideKind;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** Only these groups; none means the whole school. */
  readonly groups: readonly EducationGroup[];
  readonly note: string;
}

const adults: ReadonlySet<EducationGroup> = new Set(['parents', 'company', 'public']);

/** A parents' evening does not care that pupils are free. */
export function bringsPupils(groups: readonly EducationGroup[]): boolean {
  return groups.length === 0 || groups.some((group) => !adults.has(group));
}

/** Whether an override is about the groups that come; `perhaps` when nobody said which come. */
export function concerns(override: SchoolOverride, groups: readonly EducationGroup[]): 'yes' | 'perhaps' | 'no' {
  if (override.groups.length === 0) return 'yes';
  if (groups.length === 0) return 'perhaps';
  return groups.some((group) => override.groups.includes(group)) ? 'yes' : 'no';
}
