import { type EducationGroup, educationGroups } from './education-group.ts';

/** Groups of one kind of school told together: `po` with `7/8`, `vmbo` with `1-4`, or a group that stands alone. */
export interface CombinedGroups {
  readonly family: 'po' | 'vmbo' | 'mbo' | 'single';
  readonly group: EducationGroup;
  readonly years: string;
}

/** In the order of schooling. Three years or more in a row become a range; a combined class reads as 7/8. */
export function combineGroups(groups: readonly EducationGroup[]): readonly CombinedGroups[] {
  const ordered = educationGroups.filter((group) => groups.includes(group));
  const combined: CombinedGroups[] = [];
  for (const group of ordered) {
    const [, family, year] = /^(po|vmbo|mbo)(\d)$/.exec(group) ?? [];
    if (!family || !year) combined.push({ family: 'single', group, years: '' });
    else if (!combined.some((one) => one.family === family)) {
      const years = ordered.flatMap((one) => (one.startsWith(family) ? [Number(one.slice(family.length))] : []));
      combined.push({ family: family as CombinedGroups['family'], group, years: yearsText(years) });
    }
  }
  return combined;
}

function yearsText(years: readonly number[]): string {
  const runs: number[][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.at(-1) === year - 1) last.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join('/'))).join(', ');
}
