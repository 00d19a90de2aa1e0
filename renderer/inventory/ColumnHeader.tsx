import { useTranslation } from 'react-i18next';
import { headingOf } from '#domain/custom-field/custom-field.ts';
import { type AssetSort, assetColumns, ownColumn } from '#domain/inventory/asset-list.ts';
import type { CustomFieldItem } from '../custom-field/use-custom-fields.ts';
import { SortHeader } from '../shell/SortHeader.tsx';
import classes from './AssetTable.module.css';

interface ColumnHeaderProps {
  /** Fields of the region that have a column. */
  readonly fields: readonly CustomFieldItem[];
  readonly sort: AssetSort;
  readonly onSort: (sort: AssetSort) => void;
}

/** The headings; one press sorts by that column, a second turns the order. */
export function ColumnHeader({ fields, sort, onSort }: ColumnHeaderProps) {
  const { t } = useTranslation();
  const header = (column: AssetSort['column'], label: string, className: string | undefined) => {
    const isSorted = sort.column === column;
    return (
      <SortHeader
        key={column}
        label={label}
        className={className}
        sorted={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
        onSort={() => onSort({ column, descending: isSorted && !sort.descending })}
      />
    );
  };
  return [
    ...assetColumns.map((column) => header(column, t(`inventory:column.${column}`), classes[column])),
    ...fields.map((field) => header(ownColumn(field.id), headingOf(field), classes[field.kind])),
  ];
}
