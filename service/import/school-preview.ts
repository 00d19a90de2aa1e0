import type { RegisterPlan } from '#db/organisation/register.ts';
import { changesToMake, type FieldChange, isInScope, type Scope } from '#domain/organisation/compare-register.ts';
import type { RowProblem } from '#domain/organisation/parse-register-row.ts';
import type { SchoolComparison } from './compare-schools.ts';

export interface PreviewChoice {
  readonly scope: Scope;
  readonly overwriteByHand: boolean;
}

export interface PreviewRow {
  readonly row: number;
  readonly key: string;
  readonly branchCode: string;
  readonly name: string;
  readonly city: string;
  readonly municipality: string;
  readonly changes: FieldChange[];
  readonly lookAlike: { id: string; name: string } | null;
  readonly problems: RowProblem[];
}

export type PreviewTab = 'new' | 'changed' | 'gone' | 'invalid';

/** The parts of a comparison that a choice of places leaves. Rows that could not be read have no place: they always show. */
export function narrow(comparison: SchoolComparison, { scope, overwriteByHand }: PreviewChoice): SchoolComparison {
  return {
    fresh: comparison.fresh.filter(({ school }) => isInScope(scope, school)),
    changed: comparison.changed.filter(({ school }) => isInScope(scope, school)),
    unchanged: [
      ...comparison.unchanged.filter((school) => isInScope(scope, school)),
      ...comparison.changed.flatMap(({ school, changes }) =>
        isInScope(scope, school) && changesToMake(changes, overwriteByHand).length === 0 ? [school] : [],
      ),
    ],
    gone: comparison.gone.filter((school) => isInScope(scope, school)),
    invalid: comparison.invalid,
  };
}

export function countsOf(narrowed: SchoolComparison, overwriteByHand: boolean) {
  const { fresh, changed, unchanged, gone, invalid } = narrowed;
  return {
    new: fresh.length,
    changed: changed.filter(({ changes }) => changesToMake(changes, overwriteByHand).length > 0).length,
    unchanged: unchanged.length,
    gone: gone.length,
    invalid: invalid.length,
  };
}

export function previewRows(narrowed: SchoolComparison, tab: PreviewTab): readonly PreviewRow[] {
  const blank = { changes: [], lookAlike: null, problems: [] };
  switch (tab) {
    case 'new':
      return narrowed.fresh.map(({ school, lookAlike }) => ({ ...blank, ...placed(school), lookAlike }));
    case 'changed':
      return narrowed.changed.map(({ school, changes }) => ({ ...blank, ...placed(school), changes: [...changes] }));
    case 'gone':
      return narrowed.gone.map((school) => ({
        ...blank,
        ...placed({ ...school, branchCode: school.branchCode ?? '', row: 0 }),
        key: school.id,
      }));
    case 'invalid':
      return narrowed.invalid.map(({ row, name, problems }) => ({
        ...blank,
        ...placed({ row, name, branchCode: '', city: '', municipality: '' }),
        key: String(row),
        problems: [...problems],
      }));
  }
}

export function planOf(
  narrowed: SchoolComparison,
  choice: { readonly except: readonly string[]; readonly close: readonly string[]; readonly overwriteByHand: boolean },
): RegisterPlan {
  const except = new Set(choice.except);
  const close = new Set(choice.close);
  const { overwriteByHand } = choice;
  return {
    added: narrowed.fresh.filter(({ school }) => !except.has(school.branchCode)),
    changed: narrowed.changed.flatMap(({ school, stored, changes }) =>
      except.has(school.branchCode) || changesToMake(changes, overwriteByHand).length === 0
        ? []
        : [{ id: stored.id, changes }],
    ),
    closedIds: narrowed.gone.flatMap(({ id }) => (close.has(id) ? [id] : [])),
    overwriteByHand,
  };
}

/** How many schools of the file each municipality has, to choose one's region from. */
export function placesOf({ fresh, changed, unchanged }: SchoolComparison) {
  const schools = [...fresh.map(({ school }) => school), ...changed.map(({ school }) => school), ...unchanged];
  const byPlace = Map.groupBy(schools, (school) => `${school.province ?? ''}|${school.municipality ?? ''}`);
  const places = [...byPlace].map(([key, members]) => {
    const [province = '', municipality = ''] = key.split('|');
    return { province, municipality, schools: members.length };
  });
  return places.sort((a, b) => a.municipality.localeCompare(b.municipality, 'nl'));
}

interface Placed {
  readonly row: number;
  readonly branchCode: string;
  readonly name: string;
  readonly city: string | null;
  readonly municipality: string | null;
}

function placed({ row, branchCode, name, city, municipality }: Placed) {
  return { row, key: branchCode, branchCode, name, city: city ?? '', municipality: municipality ?? '' };
}
