import { useTranslation } from 'react-i18next';
import { type AssetSort, assetColumns } from '#domain/inventory/asset-list.ts';
import { SortHeader } from '../shell/SortHeader.tsx';
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
    return (
      <SortHeader
        key={column}
        label={t(`inventory:column.${column}`)}
        className={classes[column]}
        sorted={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
        onSort={() => onSort({ column, descending: isSorted && !sort.descending })}
      />
    );
  });
}
