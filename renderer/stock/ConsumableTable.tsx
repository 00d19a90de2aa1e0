import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../shell/RowTable.module.css';
import { useRowWalk } from '../shell/use-row-walk.ts';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { amountText, packsText } from './amount-text.ts';
import classes from './ConsumableTable.module.css';
import { StockBadges } from './StockBadges.tsx';
import type { ConsumableLine } from './stock-types.ts';

interface ConsumableTableProps {
  readonly consumables: readonly ConsumableLine[];
  readonly isPending: boolean;
  readonly onOpen: (id: string) => void;
}

const columns = ['name', 'stock', 'place', 'needed', 'state'] as const;

/** What is used up, one row each; a thousand spools scroll as smoothly as ten. */
export function ConsumableTable({ consumables, isPending, onOpen }: ConsumableTableProps) {
  const { t } = useTranslation();
  const walk = useRowWalk(consumables.length, (row) => {
    const chosen = consumables[row];
    if (chosen) onOpen(chosen.id);
  });
  return (
    <div className={table.frame} hidden={!isPending && consumables.length === 0}>
      <div ref={walk.scroller} className={table.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked and opened is a grid (ARIA practices)
          role="grid"
          className={table.grid}
          aria-label={t('stock:title')}
          aria-rowcount={consumables.length + 1}
          aria-busy={isPending}
          {...walk.grid}
        >
          <thead className={table.part}>
            <tr aria-rowindex={1} className={`${table.row} ${table.head} ${classes.columns}`}>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`${classes.heading} ${classes[column] ?? ''} ${isNumber(column) ? classes.number : ''}`}
                >
                  {t(`stock:column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={table.part} style={{ height: walk.virtualizer.getTotalSize() }}>
            {walk.virtualizer.getVirtualItems().map(({ index, start }) => {
              const consumable = consumables[index];
              return (
                consumable && (
                  <ConsumableRow
                    key={consumable.id}
                    consumable={consumable}
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

function isNumber(column: (typeof columns)[number]): boolean {
  return column === 'stock' || column === 'needed';
}

interface RowProps {
  readonly consumable: ConsumableLine;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
}

/** The grid around it listens to the mouse and the keys. */
const ConsumableRow = memo(function ConsumableRow({ consumable, index, start, isActive }: RowProps) {
  const { i18n } = useTranslation();
  const { name, category, stock, unit, locationName, place, needed } = consumable;
  const packs = packsText(stock, consumable, i18n.language);
  return (
    <tr
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      className={`${table.row} ${table.line} ${classes.columns}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td className={table.name} title={name}>
        {name}
        {category && <span className={classes.under}>{category}</span>}
      </td>
      <td className={classes.number}>
        {amountText(stock, unit, i18n.language)}
        {packs && <span className={classes.under}>{packs}</span>}
      </td>
      <td className={classes.place} title={[locationName, place].filter(Boolean).join(', ')}>
        {locationName ?? place}
        {locationName && place && <span className={classes.under}>{place}</span>}
      </td>
      <td className={`${classes.number} ${classes.needed}`}>{needed > 0 && amountText(needed, unit, i18n.language)}</td>
      <td>
        <StockBadges consumable={consumable} />
      </td>
    </tr>
  );
});
