import { Badge } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayRegion, OrganisationKind, OrganisationStatus } from '#domain/organisation/organisation.ts';
import table from '../shell/RowTable.module.css';
import { SortHeader } from '../shell/SortHeader.tsx';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import classes from './OrganisationTable.module.css';
import type { SortColumn } from './use-organisation-list.ts';

export interface Line {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly branchCode: string | null;
  readonly chamberCode: string | null;
  readonly city: string;
  readonly municipality: string;
  readonly holidayRegion: HolidayRegion | null;
  readonly status: OrganisationStatus;
}

interface OrganisationTableProps {
  readonly lines: readonly Line[];
  readonly isPending: boolean;
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly onSort: (column: SortColumn, descending: boolean) => void;
  readonly onOpen: (id: string) => void;
}

const columns: readonly SortColumn[] = ['name', 'kind', 'city', 'municipality', 'branchCode', 'holidayRegion'];
const ROW_HEIGHT = 44;

/** A grid of which only what is seen exists. One tab stop: arrows walk, Enter opens. */
export function OrganisationTable({ lines, isPending, sort, descending, onSort, onOpen }: OrganisationTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, lines.length - 1));
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
    // The row with the focus always exists: scrolling by wheel must not lose it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), current])].filter((at) => at < lines.length).sort((a, b) => a - b),
  });
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    virtualizer.scrollToIndex(current);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus({ preventScroll: true });
  });
  const rowOf = (target: EventTarget) => {
    const row = (target as HTMLElement).closest<HTMLElement>('tr[data-index]');
    return row ? Number(row.dataset.index) : null;
  };
  const open = (row: number) => lines[row] && onOpen(lines[row].id);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event.target);
    if (row === null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2);
    const target = targetRow(event.key, row, lines.length, page);
    if (target !== null) {
      takesFocus.current = true;
      setActive(target);
    } else if (event.key === 'Enter') open(row);
    else return;
    event.preventDefault();
  };
  return (
    <div className={table.frame} hidden={!isPending && lines.length === 0}>
      <div ref={scroller} className={table.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked and opened is a grid (ARIA practices)
          role="grid"
          className={table.grid}
          aria-label={t('organisation:grid')}
          aria-rowcount={lines.length + 1}
          aria-busy={isPending}
          onKeyDown={onKeyDown}
          onFocus={(event) => setActive((now) => rowOf(event.target) ?? now)}
          onClick={(event) => open(rowOf(event.target) ?? -1)}
        >
          <thead className={table.part}>
            <tr aria-rowindex={1} className={`${table.row} ${table.head} ${classes.columns}`}>
              {columns.map((column) => (
                <SortHeader
                  key={column}
                  label={t(`organisation:column.${column}`)}
                  className={classes[column]}
                  sorted={column === sort ? (descending ? 'descending' : 'ascending') : 'none'}
                  onSort={() => onSort(column, column === sort && !descending)}
                />
              ))}
            </tr>
          </thead>
          <tbody className={table.part} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const line = lines[index];
              return (
                line && (
                  <OrganisationRow key={line.id} line={line} index={index} start={start} isActive={index === current} />
                )
              );
            })}
          </tbody>
        </table>
        {isPending && <WaitingRows />}
      </div>
    </div>
  );
}

interface RowProps {
  readonly line: Line;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
}

/** The grid around it listens to the mouse and the keys. */
const OrganisationRow = memo(function OrganisationRow({ line, index, start, isActive }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      className={`${table.row} ${table.line} ${classes.columns}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td className={table.name} title={line.name}>
        {line.name}
        {line.status !== 'active' && (
          <Badge ml="xs" size="sm" variant="light" color="gray" tt="none" className={classes.badge}>
            {t(`organisation:status.${line.status}`)}
          </Badge>
        )}
      </td>
      <td className={classes.kind}>{t(`organisation:kind.${line.kind}`)}</td>
      <td className={classes.city} title={line.city}>
        {line.city}
      </td>
      <td className={classes.municipality} title={line.municipality}>
        {line.municipality}
      </td>
      <td className={`${classes.branchCode} ${table.mono}`}>{line.branchCode ?? line.chamberCode}</td>
      <td className={classes.holidayRegion}>{line.holidayRegion && t(`organisation:region.${line.holidayRegion}`)}</td>
    </tr>
  );
});

function targetRow(key: string, current: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, current + 1);
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'PageDown':
      return Math.min(count - 1, current + page);
    case 'PageUp':
      return Math.max(0, current - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
