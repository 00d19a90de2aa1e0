import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconMapPin, IconTool } from '@tabler/icons-react';
import { memo, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import barClasses from './Bars.module.css';
import classes from './Board.module.css';
import { BookingBar } from './BookingBar.tsx';
import { useBoard } from './board-context.ts';
import { type ClosedSpans, shutGradient } from './closed-spans.ts';
import { KitGapContext } from './kit-gap-context.ts';
import type { BoardRow } from './lanes.ts';
import { modelUsage } from './model-usage.ts';
import { rowHeight } from './row-layout.ts';
import { xOf } from './time-axis.ts';

interface LaneRowProps {
  readonly row: BoardRow;
  readonly rowIndex: number;
  readonly top: number;
  readonly closed: ClosedSpans | undefined;
}

const SHUT = 'var(--shut)';

/** One row: its name at the left, which stays when the board is scrolled, and its bookings. */
export const LaneRow = memo(function LaneRow({ row, rowIndex, top, closed }: LaneRowProps) {
  const shut = useMemo(() => closed && shutGradient(closed, SHUT), [closed]);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-level={row.type === 'location' ? 1 : row.type === 'lane' && row.depth === 2 ? 3 : 2}
      aria-expanded={row.type === 'lane' && row.parts === 0 ? undefined : row.open}
      className={classes.row}
      data-type={row.type}
      data-row={row.key}
      style={{ top, height: rowHeight(row) }}
    >
      <RowLabel row={row} />
      <div role="gridcell" className={classes.track} style={isHeading(row) ? undefined : { backgroundImage: shut }}>
        {!isHeading(row) &&
          closed?.closures.map((closure) => (
            <div
              key={`${closure.left} ${closure.reason}`}
              className={classes.closure}
              data-desk={closure.deskOnly || undefined}
              style={{ left: closure.left, width: closure.width }}
              title={closure.reason}
            />
          ))}
        <RowBars row={row} />
      </div>
    </div>
  );
});

function isHeading({ type }: BoardRow): boolean {
  return type === 'location' || type === 'group';
}

function RowBars({ row }: { readonly row: BoardRow }) {
  switch (row.type) {
    case 'location':
    case 'group':
      return null;
    case 'model':
      return <ModelBars row={row} />;
    case 'lane':
      return <LaneBars resourceId={row.resource.id} name={row.resource.name} />;
  }
}

function LaneBars({ resourceId, name }: { readonly resourceId: string; readonly name: string }) {
  const { t, i18n } = useTranslation();
  const { world, axis } = useBoard().scene;
  const gaps = use(KitGapContext);
  const claims = world.index.claimsOn(resourceId);
  return claims.map((claim) => (
    <BookingBar
      key={claim.allocationId}
      claim={claim}
      booking={world.index.bookingById(claim.bookingId)}
      axis={axis}
      laneName={name}
      lacks={gaps.ofKit(claim.bookingId, resourceId)}
      t={t}
      language={i18n.language}
    />
  ));
}

/** How many pieces of the model are in use, as steps: at a glance whether one is free. */
function ModelBars({ row }: { readonly row: Extract<BoardRow, { type: 'model' }> }) {
  const { t } = useTranslation();
  const { world, axis } = useBoard().scene;
  const total = row.pieces.length;
  const spans = modelUsage(row.pieces.flatMap((piece) => world.index.claimsOn(piece.id)));
  const height = rowHeight(row) - 8;
  return spans.map(({ start, end, taken }) => {
    const left = xOf(axis, start);
    const width = xOf(axis, end) - left;
    if (width < 1) return null;
    return (
      <div
        key={start}
        className={barClasses.usage}
        data-full={taken >= total || undefined}
        title={t('planbord:usage', { taken, total })}
        style={{ left, width, height: Math.max(8, (height * taken) / total) }}
      >
        {width > 30 && taken / total > 0.4 && <span>{`${taken}/${total}`}</span>}
      </div>
    );
  });
}

function RowLabel({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation();
  const { acts } = useBoard();
  const opens = row.type !== 'lane' || row.parts > 0;
  const content = <LabelWords row={row} />;
  if (!opens) {
    return (
      <div role="rowheader" className={classes.label} data-depth={row.depth}>
        {content}
      </div>
    );
  }
  const Chevron = row.open ? IconChevronDown : IconChevronRight;
  return (
    <div role="rowheader" className={classes.label} data-depth={row.type === 'lane' ? row.depth : undefined}>
      <UnstyledButton
        className={classes.opener}
        tabIndex={-1}
        title={t(row.open ? 'planbord:collapse' : 'planbord:expand')}
        onClick={() => acts.toggle(row.key)}
      >
        <Chevron size={15} className={classes.chevron} aria-hidden />
        {content}
      </UnstyledButton>
    </div>
  );
}

function LabelWords({ row }: { readonly row: BoardRow }) {
  const { t } = useTranslation();
  switch (row.type) {
    case 'location':
      return (
        <>
          <IconMapPin size={15} className={classes.labelIcon} aria-hidden />
          <span className={classes.name} title={row.city}>
            {row.name || t('planbord:nowhere')}
          </span>
          <span className={classes.note}>{t('planbord:resources', { count: row.count })}</span>
        </>
      );
    case 'group':
      return (
        <>
          <span className={classes.name}>{t(`planbord:group.${row.label}`)}</span>
          <span className={classes.note}>{t('planbord:pieces', { count: row.count })}</span>
        </>
      );
    case 'model':
      return (
        <>
          <span className={classes.name} title={row.name}>
            {row.name}
          </span>
          <span className={classes.note}>{t('planbord:pieces', { count: row.pieces.length })}</span>
        </>
      );
    case 'lane': {
      const { resource } = row;
      const unfit = resource.status !== 'available' && resource.status !== 'retired';
      return (
        <>
          <span className={classes.name} title={resource.name}>
            {resource.name}
          </span>
          {unfit && (
            <span className={classes.unfit}>
              <IconTool size={13} aria-hidden /> {t(`planbord:unfit.${resource.status}`)}
            </span>
          )}
          {!unfit && resource.kind === 'room' && resource.capacity !== null && (
            <span className={classes.note}>{t('planbord:seats', { count: resource.capacity })}</span>
          )}
          {!unfit && resource.assetTag && resource.assetTag !== resource.name && (
            <span className={classes.note}>{resource.assetTag}</span>
          )}
        </>
      );
    }
  }
}
