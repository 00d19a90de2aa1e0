import type { ReadableDb } from '#db/connection.ts';
import { type RegisterPlan, writeRegister } from '#db/organisation/register.ts';
import type { Mapping } from '#domain/import/map-columns.ts';
import type { PreviewTab } from '#domain/import/preview.ts';
import type { Table } from '#domain/import/table.ts';
import { changesToMake, isInScope } from '#domain/organisation/compare-register.ts';
import type { SchoolKind } from '#domain/organisation/organisation.ts';
import type { RegisterFieldName } from '#domain/organisation/register-fields.ts';
import { refusal } from '#domain/result.ts';
import { compareSchools, type SchoolComparison } from './compare-schools.ts';
import { type ImportChoice, type ImportPlan, NO_COUNTS, NOTHING_MADE, type PreviewRow } from './import-plan.ts';

export interface SchoolSource {
  readonly kind: 'schools';
  readonly columns: Mapping<RegisterFieldName>;
  readonly defaultKind: SchoolKind;
}

/** Compares a register with the store; pauses after each row. */
export function* planSchools(db: ReadableDb, table: Table, source: SchoolSource): Generator<void, ImportPlan> {
  const comparison = yield* compareSchools(db, table, source.columns, source.defaultKind);
  return {
    action: 'import.schools',
    total: comparison.fresh.length + comparison.changed.length,
    places: placesOf(comparison),
    made: NOTHING_MADE,
    counts: (choice) => countsOf(narrow(comparison, choice), choice.overwriteByHand),
    rows: (tab, choice) => previewRows(narrow(comparison, choice), tab),
    *write(tx, choice) {
      const imported = yield* writeRegister(tx, planOf(narrow(comparison, choice), choice));
      return { ...imported, counted: 0, made: NOTHING_MADE };
    },
  };
}

/** The parts of a comparison that a choice of places leaves. Rows that could not be read have no place: they always show. */
function narrow(comparison: SchoolComparison, { scope, overwriteByHand }: ImportChoice): SchoolComparison {
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

function countsOf({ fresh, changed, unchanged, gone, invalid }: SchoolComparison, overwriteByHand: boolean) {
  return {
    ...NO_COUNTS,
    new: fresh.length,
    changed: changed.filter(({ changes }) => changesToMake(changes, overwriteByHand).length > 0).length,
    unchanged: unchanged.length,
    gone: gone.length,
    invalid: invalid.length,
  };
}

function previewRows(narrowed: SchoolComparison, tab: PreviewTab): readonly PreviewRow[] {
  switch (tab) {
    case 'new':
      return narrowed.fresh.map(({ school, lookAlike }) => ({ ...shown('new', school), lookAlike }));
    case 'changed':
      return narrowed.changed.map(({ school, changes }) => ({ ...shown('changed', school), changes: [...changes] }));
    case 'unchanged':
      return narrowed.unchanged.map((school) => shown('unchanged', school));
    case 'gone':
      return narrowed.gone.map((school) => ({
        ...shown('gone', { ...school, branchCode: school.branchCode ?? '', row: 0 }),
        key: school.id,
      }));
    case 'invalid':
      return narrowed.invalid.map(({ row, name, problems }) => ({
        ...shown('invalid', { row, name, branchCode: '', city: '', municipality: '' }),
        key: String(row),
        notes: problems.map(({ code, field, given, otherRow }) =>
          refusal(`import/${code}`, { given, otherRow }, field ?? undefined),
        ),
      }));
    case 'odd':
    case 'skipped':
      return [];
  }
}

function planOf(narrowed: SchoolComparison, choice: ImportChoice): RegisterPlan {
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
function placesOf({ fresh, changed, unchanged }: SchoolComparison): ImportPlan['places'] {
  const schools = [...fresh.map(({ school }) => school), ...changed.map(({ school }) => school), ...unchanged];
  const byPlace = Map.groupBy(schools, (school) => `${school.province ?? ''}|${school.municipality ?? ''}`);
  const places = [...byPlace].map(([key, members]) => {
    const [province = '', municipality = ''] = key.split('|');
    return { province, municipality, schools: members.length };
  });
  return places.sort((a, b) => a.municipality.localeCompare(b.municipality, 'nl'));
}

interface Shown {
  readonly row: number;
  readonly branchCode: string;
  readonly name: string;
  readonly city: string | null;
  readonly municipality: string | null;
}

function shown(outcome: PreviewRow['outcome'], { row, branchCode, name, city, municipality }: Shown): PreviewRow {
  const about = [branchCode, city, municipality === city ? '' : municipality].filter(Boolean).join(' · ');
  return {
    row,
    key: branchCode,
    becomes: 'school',
    outcome,
    title: name,
    about,
    changes: [],
    lookAlike: null,
    notes: [],
  };
}
