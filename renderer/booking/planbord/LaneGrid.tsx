import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AxisHead } from './AxisHead.tsx';
import classes from './Board.module.css';
import { BarIcons } from './BookingBar.tsx';
import { useBoard } from './board-context.ts';
import { type ClosedSpans, closedSpans } from './closed-spans.ts';
import { useStoreValue } from './external-store.ts';
import { GridLines } from './GridLines.tsx';
import { LaneRow } from './LaneRow.tsx';
import type { BoardRow } from './lanes.ts';
import { activeId, CursorMark, Ghosts } from './Overlays.tsx';
import { labelWidth, rowHeight } from './row-layout.ts';
import { xOf } from './time-axis.ts';
import { firstCursor, useKeyActs, whereIs } from './use-key-acts.ts';
import { usePointerActs } from './use-pointer-acts.ts';

interface LaneGridProps {
  readonly stale: boolean;
  readonly onTurn: (direction: -1 | 1) => void;
  readonly onHelp: () => void;
}

const HEAD_HEIGHT = 48;
const OVERSCAN = 2;
/** About what stands above the lanes, until their true height is measured. */
const ABOVE = 280;

/** The lanes themselves: one scroller for both directions, of which only the rows in sight are drawn. */
export function LaneGrid({ stale, onTurn, onHelp }: LaneGridProps) {
  const { t } = useTranslation();
  const board = useBoard();
  const { scene, stores, acts } = board;
  const { axis, rows, tops } = scene;
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(false);
  const cursor = useStoreValue(stores.cursor);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heightAt(rows, index),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    // So that the first drawing has its rows: the true height is measured after it.
    initialRect: { width: axis.width, height: Math.max(300, window.innerHeight - ABOVE) },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows at the same places have other heights
  useLayoutEffect(() => virtual.measure(), [virtual, rows]);
  const closedByLocation = useClosedSpans();
  const pointer = usePointerActs(board, frame, body);
  const onKeyDown = useKeyActs(board, { turn: onTurn, help: onHelp, menuPlace: () => cursorPlace(frame.current) });
  useCursorInSight(frame);
  useStartInSight(frame);

  return (
    <div
      ref={frame}
      role="treegrid"
      tabIndex={0}
      aria-label={t('planbord:title')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={focused ? activeId(scene, cursor) : undefined}
      aria-describedby="planbord-keys"
      className={classes.frame}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        setFocused(event.currentTarget.matches(':focus-visible'));
        if (!whereIsKnown(board)) stores.cursor.set(firstCursor(board));
      }}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        setFocused(true);
        onKeyDown(event);
      }}
    >
      <AxisHead />
      <div
        ref={body}
        role="rowgroup"
        className={classes.body}
        data-stale={stale || undefined}
        style={{ width: axis.width + labelWidth, height: tops.at(-1) }}
        {...pointer}
        onDoubleClick={() => {
          const here = whereIs(board);
          if (here && !here.claim) acts.create(here.cursor.rowKey, here.cursor.at, here.cursor.at + 3_600_000);
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          const here = stores.cursor.get();
          if (here) acts.showMenu({ x: event.clientX, y: event.clientY, ...here });
        }}
      >
        <BarIcons />
        <GridLines />
        {virtual.getVirtualItems().map(({ index }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <LaneRow
              key={row.key}
              row={row}
              rowIndex={index}
              top={tops[index] ?? 0}
              closed={closedByLocation.get(locationIdOf(row) ?? '')}
            />
          );
        })}
        <CursorMark visible={focused} />
        <Ghosts />
      </div>
    </div>
  );
}

function heightAt(rows: readonly BoardRow[], index: number): number {
  const row = rows[index];
  return row ? rowHeight(row) : 0;
}

function locationIdOf(row: BoardRow): string | null {
  if (row.type === 'lane') return row.resource.locationId;
  return row.type === 'model' ? row.locationId : null;
}

function whereIsKnown({ scene, stores }: ReturnType<typeof useBoard>): boolean {
  const cursor = stores.cursor.get();
  return cursor !== null && scene.rowIndexByKey.has(cursor.rowKey);
}

function useClosedSpans(): ReadonlyMap<string, ClosedSpans> {
  const { world, axis } = useBoard().scene;
  return useMemo(() => {
    const spans = [...world.locationById.values()].map((location): [string, ClosedSpans] => [
      location.id,
      closedSpans(axis, location, world.closures),
    ]);
    return new Map([...spans, ['', closedSpans(axis, undefined, world.closures)]]);
  }, [world, axis]);
}

/** The board scrolls along with the cursor and with a booking that is moved by the keyboard. */
function useCursorInSight(frame: React.RefObject<HTMLDivElement | null>) {
  const board = useBoard();
  const cursor = useStoreValue(board.stores.cursor);
  const latest = useRef(board);
  latest.current = board;
  useEffect(() => {
    const { scene, stores } = latest.current;
    const element = frame.current;
    const index = cursor ? scene.rowIndexByKey.get(cursor.rowKey) : undefined;
    if (!cursor || !element || index === undefined || stores.proposal.get()?.source === 'pointer') return;
    const top = scene.tops[index] ?? 0;
    const bottom = scene.tops[index + 1] ?? top;
    const sight = { top: element.scrollTop, bottom: element.scrollTop + element.clientHeight - HEAD_HEIGHT };
    const left = xOf(scene.axis, cursor.at);
    const right = element.scrollLeft + element.clientWidth - labelWidth;
    element.scrollTo({
      top: top < sight.top ? top : bottom > sight.bottom ? bottom - (sight.bottom - sight.top) : element.scrollTop,
      left:
        left < element.scrollLeft
          ? left - 40
          : left > right - 60
            ? left - element.clientWidth + labelWidth + 120
            : element.scrollLeft,
    });
  }, [cursor, frame]);
}

/** A board wider than its frame opens where the day is: an hour before now, else at the left. */
function useStartInSight(frame: React.RefObject<HTMLDivElement | null>) {
  const { axis, now } = useBoard().scene;
  const shown = `${axis.days[0]?.date} ${axis.days.length} ${axis.width}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when other days or another zoom come on, not each minute
  useEffect(() => {
    frame.current?.scrollTo({
      left: xOf(axis, now) > 0 && xOf(axis, now) < axis.width ? xOf(axis, now - 3_600_000) : 0,
    });
  }, [shown, frame]);
}

function cursorPlace(frame: HTMLDivElement | null): { x: number; y: number } {
  const id = frame?.getAttribute('aria-activedescendant');
  const rect = (id ? document.getElementById(id) : null)?.getBoundingClientRect() ?? frame?.getBoundingClientRect();
  return { x: (rect?.left ?? 0) + 8, y: rect?.bottom ?? 0 };
}
