import { Badge, Skeleton, Stack, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayRegion, OrganisationKind, OrganisationStatus } from '#domain/organisation/organisation.ts';
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
  const [active, setActive] = useState(0);
  const id = useId();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const current = Math.min(active, Math.max(0, lines.length - 1));
  useEffect(() => setActive((row) => Math.min(row, Math.max(0, lines.length - 1))), [lines.length]);
  const move = (row: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, row));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const target = targetRow(event.key, current, lines.length, page());
    if (target !== null) move(target);
    else if (event.key === 'Enter' && lines[current]) onOpen(lines[current].id);
    else return;
    event.preventDefault();
  };
  const shown = virtualizer.getVirtualItems();
  return (
    <div className={classes.frame} hidden={!isPending && lines.length === 0}>
      {/* biome-ignore lint/a11y/useAriaActivedescendantWithTabindex: the tab stop is here */}
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        tabIndex={0}
        aria-label={t('organisation:grid')}
        aria-rowcount={lines.length + 1}
        aria-busy={isPending}
        aria-activedescendant={shown.some((row) => row.index === current) ? `${id}-${current}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
          {columns.map((column) => (
            <ColumnHeader key={column} column={column} sort={sort} descending={descending} onSort={onSort} />
          ))}
        </div>
        {isPending && <Waiting />}
        <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <OrganisationRow
                key={line.id}
                id={`${id}-${index}`}
                line={line}
                index={index}
                start={start}
                isActive={index === current}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly line: Line;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly onOpen: (id: string) => void;
}

function OrganisationRow({ id, line, index, start, isActive, onOpen }: RowProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes Enter for the row that is active
    // biome-ignore lint/a11y/useFocusableInteractive: the grid is the tab stop and names the active row
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-active={isActive || undefined}
      className={`${classes.row} ${classes.line}`}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onOpen(line.id)}
    >
      <div role="gridcell" className={classes.name} title={line.name}>
        {line.name}
        {line.status !== 'active' && (
          <Badge ml="xs" size="sm" variant="light" color="gray" className={classes.badge}>
            {t(`organisation:status.${line.status}`)}
          </Badge>
        )}
      </div>
      <div role="gridcell" className={classes.kind}>
        {t(`organisation:kind.${line.kind}`)}
      </div>
      <div role="gridcell" className={classes.city} title={line.city}>
        {line.city}
      </div>
      <div role="gridcell" className={classes.municipality} title={line.municipality}>
        {line.municipality}
      </div>
      <div role="gridcell" className={`${classes.branchCode} ${classes.code}`}>
        {line.branchCode ?? line.chamberCode}
      </div>
      <div role="gridcell" className={classes.holidayRegion}>
        {line.holidayRegion && t(`organisation:region.${line.holidayRegion}`)}
      </div>
    </div>
  );
}

interface HeaderProps {
  readonly column: SortColumn;
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly onSort: (column: SortColumn, descending: boolean) => void;
}

/** One press sorts by the column, a second turns the order. */
function ColumnHeader({ column, sort, descending, onSort }: HeaderProps) {
  const { t } = useTranslation();
  const isSorted = column === sort;
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it is what is pressed
    <div
      role="columnheader"
      className={classes[column]}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton className={classes.sort} onClick={() => onSort(column, isSorted && !descending)}>
        {t(`organisation:column.${column}`)}
        {isSorted && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </div>
  );
}

function Waiting() {
  return (
    <Stack gap="xs" p="sm" aria-hidden>
      {[1, 2, 3, 4, 5, 6].map((line) => (
        <Skeleton key={line} height={24} radius="sm" />
      ))}
    </Stack>
  );
}

function targetRow(key: string, current: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return current - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
