import { Badge, Checkbox, Skeleton, Stack, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PreviewDetail } from './PreviewDetail.tsx';
import classes from './PreviewStep.module.css';
import type { Import } from './use-import.ts';
import type { Preview, PreviewRow } from './use-preview.ts';

interface PreviewTableProps {
  readonly preview: Preview;
  readonly wizard: Import;
}

const ROW_HEIGHT = 40;

/** Rows of one tab; only what is seen exists. */
export function PreviewTable({ preview, wizard }: PreviewTableProps) {
  const { t } = useTranslation();
  const { rows, tab, isChoosable } = preview;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => `${tab}-${rows[index]?.key ?? index}`,
    overscan: 10,
  });
  const on = rows.filter((row) => preview.isOn(row.key)).length;
  return (
    <div className={classes.frame}>
      {isChoosable && rows.length > 0 && (
        <div className={classes.head}>
          <Checkbox
            size="xs"
            label={t('import:preview.selectAll')}
            checked={on === rows.length}
            indeterminate={on > 0 && on < rows.length}
            onChange={() => preview.turn(rows, on < rows.length)}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t(`import:preview.${tab}`)}>
        {preview.isPending && (
          <Stack gap="xs" p="sm" aria-hidden>
            {[1, 2, 3, 4].map((line) => (
              <Skeleton key={line} height={22} />
            ))}
          </Stack>
        )}
        {!preview.isPending && rows.length === 0 && (
          <Text c="dimmed" ta="center" p="xl">
            {preview.text ? t('import:preview.nothingFound') : t(`import:preview.none.${tab}`)}
          </Text>
        )}
        <ul className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {isChoosable ? <Choice row={row} preview={preview} /> : <span />}
                <RowText row={row} isMixed={wizard.rowSort.sort !== null} />
                <PreviewDetail row={row} wizard={wizard} overwriteByHand={preview.overwriteByHand} />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function Choice({ row, preview }: { readonly row: PreviewRow; readonly preview: Preview }) {
  const { t } = useTranslation();
  const isOn = preview.isOn(row.key);
  return (
    <Checkbox
      size="xs"
      aria-label={t(preview.tab === 'gone' ? 'import:preview.selectClose' : 'import:preview.select', {
        name: row.title,
      })}
      checked={isOn}
      onChange={() => preview.turn([row], !isOn)}
    />
  );
}

function RowText({ row, isMixed }: { readonly row: PreviewRow; readonly isMixed: boolean }) {
  const { t } = useTranslation();
  const place = t('import:preview.row', { row: row.row });
  return (
    <div className={classes.what}>
      <Text size="sm" fw={600} truncate title={row.title}>
        {row.title || place}
        {isMixed && row.outcome === 'new' && row.becomes === 'asset' && (
          <Badge ml="xs" size="sm" variant="light" tt="none">
            {t('import:sort.target.asset')}
          </Badge>
        )}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {[row.notes.length > 0 ? place : '', row.about].filter(Boolean).join(' · ')}
      </Text>
    </div>
  );
}
