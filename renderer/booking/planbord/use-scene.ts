import { useMemo } from 'react';
import type { Instant } from '#domain/time/period.ts';
import { type BoardView, datesOf } from './board-address.ts';
import type { BoardScene } from './board-context.ts';
import { toDayScale } from './day-scale.ts';
import { buildRows } from './lanes.ts';
import { labelWidth, rowTops } from './row-layout.ts';
import { toTimeAxis } from './time-axis.ts';
import type { BoardContents } from './use-board-data.ts';
import { visibleWindow } from './visible-window.ts';

/** The least width of an hour in pixels per zoom; wider when there is room. */
const hourWidths = { day: { 60: 60, 30: 112, 15: 220 }, week: { 60: 13, 30: 34, 15: 84 } } as const;

const BORDERS = 2;

/** Arranges what is loaded for drawing: which rows, which hours, how wide. */
export function useScene(
  contents: BoardContents | undefined,
  view: BoardView,
  toggled: ReadonlySet<string>,
  frameWidth: number,
  now: Instant,
): BoardScene | undefined {
  const { text, locationId, kinds } = view;
  // Only the parts that each step reads: a new booking must not arrange all rows anew.
  const { resources, locations, zone, board, world } = contents ?? {};
  const rows = useMemo(
    () => (resources && locations ? buildRows(resources, locations, { text, locationId, kinds }, toggled) : []),
    [resources, locations, text, locationId, kinds, toggled],
  );
  const layout = useMemo(() => {
    const tops = rowTops(rows);
    return { tops, rowIndexByKey: new Map(rows.map((row, index) => [row.key, index])) };
  }, [rows]);
  const axis = useMemo(() => {
    if (!zone || !locations || !board || frameWidth === 0) return undefined;
    const dates = datesOf(view);
    const days = dates.map((date) => toDayScale(date, zone));
    const openings = locations.filter((one) => !locationId || one.id === locationId).flatMap((one) => one.openingHours);
    const window = visibleWindow(days, openings, board.columns.claims);
    const hours = ((window.last - window.first) / 60) * days.length;
    const width = Math.max(frameWidth - labelWidth - BORDERS, hours * hourWidths[view.view][view.zoom]);
    return toTimeAxis(dates, zone, window, width);
  }, [zone, locations, board, view, locationId, frameWidth]);
  return useMemo(() => {
    if (!world || !axis) return undefined;
    const stepMinutes = view.view === 'week' ? Math.max(60, view.zoom) : view.zoom;
    return { world, axis, rows, ...layout, stepMinutes, now };
  }, [world, axis, rows, layout, view.view, view.zoom, now]);
}
