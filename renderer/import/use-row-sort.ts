import { useState } from 'react';
import { type Mapping, mapColumns } from '#domain/import/map-columns.ts';
import { proposedTarget, type RowSort, type RowTarget, sortField } from '#domain/import/sort-rows.ts';
import { client } from '../client.ts';
import type { ImportKind } from './import-kinds.ts';
import type { OpenedFile } from './opened-file.ts';

type Group = NonNullable<Awaited<ReturnType<typeof client.import.groups>>['groups']>[number];

/** How tools and supplies in one list are told apart: by a column that says so, by the amount, or not at all. */
export function useRowSort({ mixed, name }: ImportKind) {
  const [sort, setSort] = useState<RowSort | null>(null);
  const [groups, setGroups] = useState<readonly Group[]>([]);
  const [isTooMixed, setIsTooMixed] = useState(false);
  const clear = () => {
    setSort(null);
    setGroups([]);
    setIsTooMixed(false);
  };
  const divide = async (
    file: OpenedFile,
    columns: Mapping<string>,
    by: RowSort['by'],
    column: number,
    isWanted: (targets: readonly RowTarget[]) => boolean,
  ) => {
    if (!mixed) return;
    const titleColumn = columns[mixed.title] ?? null;
    const found = await client.import.groups({ importId: file.importId, by, column, titleColumn });
    const wanted = name === 'assets' ? 'asset' : 'stock';
    const targets = (found.groups ?? []).map(
      ({ value }) => [value, by === 'word' ? proposedTarget(value, wanted) : wanted] as const,
    );
    if (!isWanted(targets.map(([, target]) => target))) return;
    setIsTooMixed(found.groups === null);
    setGroups(found.groups ?? []);
    setSort(found.groups && { by, column, targets: Object.fromEntries(targets) });
  };
  return {
    sort,
    groups,
    isTooMixed,
    clear,
    /** A column that is called so and holds words for tools or supplies is taken up by itself. */
    async propose(file: OpenedFile, columns: Mapping<string>) {
      clear();
      const { sort: column } = mapColumns(file.header, [sortField]);
      if (column !== undefined) await divide(file, columns, 'word', column, (targets) => targets.includes('skip'));
    },
    divide: (file: OpenedFile, columns: Mapping<string>, by: RowSort['by'], column: number) =>
      divide(file, columns, by, column, () => true),
    choose: (value: string, target: RowTarget) =>
      setSort((now) => now && { ...now, targets: { ...now.targets, [value]: target } }),
  };
}
