import type { IsoDate } from './wall-time.ts';

const DAY = 24 * 3_600_000;

/** Whole days from one date to another, whatever the clock does in between; negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
