import { Checkbox } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetGroup } from '#domain/inventory/asset-list.ts';
import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import table from '../shell/RowTable.module.css';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { AssetRow } from './AssetRow.tsx';
import classes from './AssetTable.module.css';
import { ColumnHeader } from './ColumnHeader.tsx';
import { gridMouse } from './grid-mouse.ts';
import type { useAssetList } from './use-asset-list.ts';
import { useGridKeys } from './use-grid-keys.ts';
import type { RowSelection } from './use-row-selection.ts';

interface AssetTableProps {
  readonly list: ReturnType<typeof useAssetList>;
  readonly selection: RowSelection;
  readonly onOpen: (id: string) => void;
}

type Item = { readonly group: AssetGroup } | { readonly row: AssetListRow; readonly index: number };

const ROW_HEIGHT = 44;

/** A grid of which only what is seen exists. Arrows walk, space chooses, shift draws, Enter opens. */
export function AssetTable({ list, selection, onOpen }: AssetTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { items, itemOfRow } = useMemo(() => toItems(list.rows, list.groups), [list.rows, list.groups]);
  const activeItem = itemOfRow[selection.active] ?? 0;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The row with the focus always exists: scrolling by wheel must not lose it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), activeItem])]
        .filter((at) => at < items.length)
        .sort((a, b) => a - b),
  });
  const open = (index: number) => {
    const row = list.rows[index];
    if (row) onOpen(row.id);
  };
  const pageSize = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1);
  const keys = useGridKeys({ count: list.rows.length, pageSize, selection, open });
  const mouse = gridMouse(selection, open);
  const wanted = keys.takesFocus;
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    virtualizer.scrollToIndex(activeItem);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${selection.active}"]`)?.focus({ preventScroll: true });
  });
  const { selected } = selection;
  const all = list.rows.length > 0 && selected.size === list.rows.length;
  return (
    <div className={table.frame} hidden={!list.isPending && list.rows.length === 0}>
      <div ref={scroller} className={table.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked and chosen is a grid
          role="grid"
          className={`${table.grid} ${classes.wide}`}
          style={{ '--own-columns': list.ownColumns.length } as CSSProperties}
          data-own={list.ownColumns.length > 0 || undefined}
          aria-label={t('inventory:tab.assets')}
          aria-multiselectable
          aria-rowcount={items.length + 1}
          aria-busy={list.isPending}
          onKeyDown={keys.onKeyDown}
          onMouseDown={mouse.onMouseDown}
          onClick={mouse.onClick}
          onFocus={mouse.onFocus}
        >
          <thead className={table.part}>
            <tr aria-rowindex={1} className={`${table.row} ${table.head} ${classes.columns}`}>
              <th className={classes.check}>
                <Checkbox
                  size="sm"
                  aria-label={t('inventory:selectAll')}
                  checked={all}
                  indeterminate={selected.size > 0 && !all}
                  onChange={() => (all ? selection.clear() : selection.selectAll())}
                />
              </th>
              <ColumnHeader fields={list.ownColumns} sort={list.view.sort} onSort={(sort) => list.change({ sort })} />
            </tr>
          </thead>
          <tbody className={table.part} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index: at, start }) => {
              const item = items[at];
              if (!item) return null;
              const place = { at, start };
              if ('group' in item)
                return <GroupRow key={`group:${item.group.modelId}`} group={item.group} {...place} />;
              return (
                <AssetRow
                  key={item.row.id}
                  row={item.row}
                  fields={list.ownColumns}
                  index={item.index}
                  {...place}
                  selected={selected.has(item.row.id)}
                  active={item.index === selection.active}
                />
              );
            })}
          </tbody>
        </table>
        {list.isPending && <WaitingRows />}
      </div>
    </div>
  );
}

function toItems(rows: readonly AssetListRow[], groups: readonly AssetGroup[] | null) {
  const items: Item[] = [];
  const itemOfRow: number[] = [];
  const add = (row: AssetListRow) => {
    itemOfRow.push(items.length);
    items.push({ row, index: itemOfRow.length - 1 });
  };
  if (!groups) for (const row of rows) add(row);
  for (const group of groups ?? []) {
    items.push({ group });
    for (const row of group.rows) add(row);
  }
  return { items, itemOfRow };
}

interface GroupRowProps {
  readonly group: AssetGroup;
  readonly at: number;
  readonly start: number;
}

function GroupRow({ group, at, start }: GroupRowProps) {
  const { t } = useTranslation();
  return (
    <tr
      aria-rowindex={at + 2}
      className={`${table.between} ${classes.group}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td>
        <strong>{group.modelName}</strong>
        <span className={classes.quiet}>
          {[group.category, t('inventory:pieces', { count: group.rows.length })].filter(Boolean).join(' · ')}
        </span>
      </td>
    </tr>
  );
}
