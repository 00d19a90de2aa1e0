import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import type { CustomFieldItem } from '../custom-field/use-custom-fields.ts';
import { valueText } from '../custom-field/value-text.ts';
import table from '../shell/RowTable.module.css';
import classes from './AssetTable.module.css';
import { StatusBadge } from './StatusBadge.tsx';

interface AssetRowProps {
  readonly row: AssetListRow;
  /** Fields of the region that have a column. */
  readonly fields: readonly CustomFieldItem[];
  /** Its number among the assets, and its place among all lines of the grid. */
  readonly index: number;
  readonly at: number;
  readonly start: number;
  readonly selected: boolean;
  readonly active: boolean;
}

/** One asset; the grid around it listens to the mouse and the keys. Of plain elements: a dozen of these come and go in each frame of
 * a list that is rolled through. */
export const AssetRow = memo(function AssetRow({ row, fields, index, at, start, selected, active }: AssetRowProps) {
  const { t } = useTranslation();
  const away = row.homeLocationId !== null && row.homeLocationId !== row.locationId;
  const where = [row.roomName, row.place].filter(Boolean).join(', ');
  return (
    <tr
      data-index={index}
      tabIndex={active ? 0 : -1}
      aria-rowindex={at + 2}
      aria-selected={selected}
      className={`${table.row} ${table.line} ${classes.columns}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td className={classes.check} data-check>
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          readOnly
          checked={selected}
          aria-label={t('inventory:select', { name: row.name })}
        />
      </td>
      <td className={table.mono}>{row.assetTag || <span className={classes.quiet}>–</span>}</td>
      <td className={table.name} title={row.name}>
        {shortName(row)}
      </td>
      <td className={classes.model} title={row.modelName}>
        {row.modelName}
      </td>
      <td className={classes.category}>{row.category}</td>
      <td title={row.locationName ?? ''}>
        {row.locationName ?? <span className={classes.quiet}>{t('inventory:noLocation')}</span>}
        {away && <span className={classes.quiet}> {t('inventory:away')}</span>}
      </td>
      <td className={classes.room} title={where}>
        {where}
      </td>
      <td className={classes.owner} title={row.ownerName ?? ''}>
        {row.ownerName}
      </td>
      <td className={classes.status}>
        <StatusBadge status={row.status} />
      </td>
      {fields.map((field) => {
        const value = row.customValues[field.id];
        const text = value ? valueText(field, value, t) : '';
        return (
          <td key={field.id} className={classes[field.kind]} title={text}>
            {text}
          </td>
        );
      })}
    </tr>
  );
});

/** A name that ends in the label that stands beside it already is easier to read without. */
function shortName({ name, assetTag }: AssetListRow): string {
  return assetTag && name.endsWith(` ${assetTag}`) ? name.slice(0, -assetTag.length - 1) : name;
}
