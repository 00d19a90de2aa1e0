import type { BoardRow } from './lanes.ts';

/** The names at the left; also in Board.module.css. */
export const labelWidth = 232;

/** The top of each row in pixels, and below the last one the height of all. */
export function rowTops(rows: readonly BoardRow[]): readonly number[] {
  const tops = [0];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + rowHeight(row));
  return tops;
}

export function rowHeight(row: BoardRow): number {
  switch (row.type) {
    case 'location':
      return 36;
    case 'group':
      return 30;
    case 'model':
      return 36;
    case 'lane':
      return 42;
  }
}

/** The index of the row under a height, the nearest one when it lies outside. */
export function rowIndexAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
