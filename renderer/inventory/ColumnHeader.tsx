import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type AssetSort, assetColumns } from '#domain/inventory/asset-list.ts';
import classes from './AssetTable.module.css';

interface ColumnHeaderProps {
  readonly sort: AssetSort;
  readonly onSort: (sort: AssetSort) => void;
}

/** The headings; one press sorts by that column, a second turns the order. */
export function ColumnHeader({ sort, onSort }: ColumnHeaderProps) {
  const { t } = useTranslation();
  return assetColumns.map((column) => {
    const isSorted = sort.column === column;
    const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
    return (
      <th
        key={column}
        aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
        className={classes[column]}
      >
        <UnstyledButton
          className={classes.sort}
          onClick={() => onSort({ column, descending: isSorted && !sort.descending })}
        >
          {t(`inventory:column.${column}`)}
          {isSorted && <Arrow size={14} aria-hidden />}
        </UnstyledButton>
      </th>
    );
  });
}
