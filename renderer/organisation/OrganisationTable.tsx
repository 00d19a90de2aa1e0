import { Badge } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayRegion, OrganisationKind, OrganisationStatus } from '#domain/organisation/organisation.ts';
import table from '../shell/RowTable.module.css';
import { SortHeader } from '../shell/SortHeader.tsx';
import { useRowWalk } from '../shell/use-row-walk.ts';
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

/** A grid of which only what is seen exists. One tab stop: arrows walk, Enter opens. */
export function OrganisationTable({ lines, isPending, sort, descending, onSort, onOpen }: OrganisationTableProps) {
  const { t } = useTranslation();
  const walk = useRowWalk(lines.length, (row) => {
    const chosen = lines[row];
    if (chosen) onOpen(chosen.id);
  });
  return (
    <div className={table.frame} hidden={!isPending && lines.length === 0}>
      <div ref={walk.scroller} className={table.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked and opened is a grid (ARIA practices)
          role="grid"
          className={table.grid}
          aria-label={t('organisation:grid')}
          aria-rowcount={lines.length + 1}
          aria-busy={isPending}
          {...walk.grid}
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
          <tbody className={table.part} style={{ height: walk.virtualizer.getTotalSize() }}>
            {walk.virtualizer.getVirtualItems().map(({ index, start }) => {
              const line = lines[index];
              return (
                line && (
                  <OrganisationRow
                    key={line.id}
                    line={line}
                    index={index}
                    start={start}
                    isActive={index === walk.current}
                  />
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
      <td title={line.city}>{line.city}</td>
      <td className={classes.municipality} title={line.municipality}>
        {line.municipality}
      </td>
      <td className={table.mono}>{line.branchCode ?? line.chamberCode}</td>
      <td className={classes.holidayRegion}>{line.holidayRegion && t(`organisation:region.${line.holidayRegion}`)}</td>
    </tr>
  );
});
