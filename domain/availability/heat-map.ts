import type { IsoDate, WallTime } from '../time/wall-time.ts';
import { ceilQuarter, floorQuarter, type SchoolYear, schoolYearOf } from './quarters.ts';
import type { DayWindows } from './slot-request.ts';
import type { WallClock } from './wall-clock.ts';
import type { YearRows } from './year-rows.ts';

/** A part of a day: how much of the resources' time in it is free, 0 to 1. */
export interface HeatCell {
  readonly date: IsoDate;
  readonly opens: WallTime;
  readonly closes: WallTime;
  readonly free: number;
}

/** The free share of each window, over all resources, in quarters of an hour. `claimed` has, per resource, itself and its
 * parts: it counts as held when any of them is. */
export function heatMap(
  days: readonly DayWindows[],
  claimed: readonly (readonly string[])[],
  clock: WallClock,
  rowsOf: (startYear: number) => YearRows,
): readonly HeatCell[] {
  const addressesOf = new Map<number, readonly (readonly number[])[]>();
  return days.flatMap(({ date, windows }) =>
    windows.map(({ opens, closes }) => {
      const from = ceilQuarter(clock(date, opens));
      const to = floorQuarter(clock(date, closes));
      const year = schoolYearOf(from);
      const rows = rowsOf(year.startYear);
      const addresses = addressesOf.get(year.startYear) ?? claimed.map((ids) => ids.map((id) => rows.rowOf(id)));
      addressesOf.set(year.startYear, addresses);
      return { date, opens, closes, free: freeShare(rows, addresses, year, from, to) };
    }),
  );
}

function freeShare(
  rows: YearRows,
  addresses: readonly (readonly number[])[],
  year: SchoolYear,
  from: number,
  to: number,
): number {
  const total = (to - from) * addresses.length;
  if (total <= 0) return 0;
  let held = 0;
  for (const row of addresses) held += rows.heldQuarters(row, from - year.first, to - year.first);
  return 1 - held / total;
}
