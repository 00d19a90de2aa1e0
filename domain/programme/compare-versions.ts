import type { EducationGroup } from './education-group.ts';
import type { ProgrammeContent, ProgrammeNeed } from './programme.ts';
import type { ProgrammeTag } from './tag.ts';

const plainFields = [
  'name',
  'summary',
  'preparation',
  'protection',
  'durationMinutes',
  'setupMinutes',
  'cleanupMinutes',
  'leastPupils',
  'mostPupils',
  'pupilsPerSupervisor',
] as const satisfies readonly (keyof ProgrammeContent)[];

interface ListChange<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

export type VersionDifference =
  | {
      readonly field: (typeof plainFields)[number];
      readonly before: string | number | null;
      readonly after: string | number | null;
    }
  | ({ readonly field: 'groups' } & ListChange<EducationGroup>)
  | ({ readonly field: 'tags' } & ListChange<ProgrammeTag>)
  | ({ readonly field: 'needs' } & ListChange<ProgrammeNeed>);

/** How a version differs from the one before it, in the order of the form. The order inside a list is no difference. */
export function compareVersions(before: ProgrammeContent, after: ProgrammeContent): readonly VersionDifference[] {
  const plain = plainFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
  const lists: readonly VersionDifference[] = [
    { field: 'groups', ...listChange(before.groups, after.groups) },
    { field: 'tags', ...listChange(before.tags, after.tags) },
    { field: 'needs', ...listChange(before.needs, after.needs) },
  ];
  return [...plain, ...lists.filter((one) => 'added' in one && one.added.length + one.removed.length > 0)];
}

function listChange<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  return { added: without(after, before), removed: without(before, after) };
}

/** Equal things count: two equal rooms before and one after means that one went. */
function without<T>(list: readonly T[], others: readonly T[]): readonly T[] {
  const left = others.map(asText);
  return list.filter((one) => {
    const at = left.indexOf(asText(one));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify(entries.map(([key, one]) => [key, Array.isArray(one) ? [...one].sort() : one]));
}
