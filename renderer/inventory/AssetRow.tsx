import { Checkbox } from '@mantine/core';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetListRow } from '#domain/inventory/asset-list.ts';
import classes from './AssetTable.module.css';
import { StatusBadge } from './StatusBadge.tsx';
import type { RowSelection } from './use-row-selection.ts';

interface AssetRowProps {
  readonly row: AssetListRow;
  readonly index: number;
  readonly at: number;
  readonly start: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly selection: Pick<RowSelection, 'toggle' | 'extendTo' | 'moveTo'>;
  readonly onOpen: (id: string) => void;
}

/** One asset. A click opens it; with Ctrl or shift, or on the box, it is chosen. */
export const AssetRow = memo(function AssetRow(props: AssetRowProps) {
  const { row, index, at, start, selected, active, selection, onOpen } = props;
  const { t } = useTranslation();
  const choose = (event: MouseEvent) => {
    if (event.shiftKey) selection.extendTo(index);
    else selection.toggle(index);
  };
  const away = row.homeLocationId !== null && row.homeLocationId !== row.locationId;
  return (
    <div
      role="row"
      data-item={at}
      tabIndex={active ? 0 : -1}
      aria-rowindex={at + 2}
      aria-selected={selected}
      className={`${classes.row} ${classes.line}`}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => !active && selection.moveTo(index)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) choose(event);
        else onOpen(row.id);
      }}
      onKeyDown={() => undefined}
    >
      <div
        role="gridcell"
        className={classes.check}
        onClick={(event) => {
          event.stopPropagation();
          choose(event);
        }}
        onKeyDown={() => undefined}
      >
        <Checkbox
          size="sm"
          tabIndex={-1}
          readOnly
          checked={selected}
          aria-label={t('inventory:select', { name: row.name })}
        />
      </div>
      <div role="gridcell" className={`${classes.assetTag} ${classes.mono}`}>
        {row.assetTag || <span className={classes.quiet}>–</span>}
      </div>
      <div role="gridcell" className={classes.name} title={row.name}>
        {row.name}
      </div>
      <div role="gridcell" className={classes.model} title={row.modelName}>
        {row.modelName}
      </div>
      <div role="gridcell" className={classes.category}>
        {row.category}
      </div>
      <div role="gridcell" className={classes.location} title={row.locationName ?? ''}>
        {row.locationName ?? <span className={classes.quiet}>{t('inventory:noLocation')}</span>}
        {away && <span className={classes.quiet}> {t('inventory:away')}</span>}
      </div>
      <div role="gridcell" className={classes.room}>
        {[row.roomName, row.place].filter(Boolean).join(', ')}
      </div>
      <div role="gridcell" className={classes.owner} title={row.ownerName ?? ''}>
        {row.ownerName}
      </div>
      <div role="gridcell" className={classes.status}>
        <StatusBadge status={row.status} />
      </div>
    </div>
  );
});
