import { type Instant, MINUTE, type Period } from '../time/period.ts';

/** The grid of the availability engine: quarters of an hour since 1970, UTC. Every zone in use today is a whole number
 * of quarters away from UTC, so wall times on the quarter lie on the grid on both sides of a clock change. */
export type Quarter = number;

export const QUARTER = 15 * MINUTE;
const DAY_QUARTERS = 96;
/** A question is answered by 128 quarters at a time, so a year's row runs on that far into the next year. */
export const VECTOR_QUARTERS = 128;

export function floorQuarter(instant: Instant): Quarter {
  return Math.floor(instant / QUARTER);
}

export function ceilQuarter(instant: Instant): Quarter {
  return Math.ceil(instant / QUARTER);
}

export function toQuarters(minutes: number): number {
  return Math.ceil(minutes / 15);
}

export function instantOf(quarter: Quarter): Instant {
  return quarter * QUARTER;
}

/** True when the period begins and ends on the grid, so that the bits say exactly what it says. */
export function isOnGrid(period: Period): boolean {
  return period.start % QUARTER === 0 && period.end % QUARTER === 0;
}

/** School years, from 1 August UTC: the unit in which bits are kept and forgotten. */
export interface SchoolYear {
  readonly startYear: number;
  readonly first: Quarter;
  /** Up to the first quarter of the next. */
  readonly next: Quarter;
}

export function schoolYearOf(quarter: Quarter): SchoolYear {
  const date = new Date(instantOf(quarter));
  const startYear = date.getUTCFullYear() - (date.getUTCMonth() < 7 ? 1 : 0);
  return { startYear, first: firstOf(startYear), next: firstOf(startYear + 1) };
}

/** Bytes of one resource's row: a leap year and the run on, on whole words of 128 bits. */
export const ROW_BYTES = (366 * DAY_QUARTERS + VECTOR_QUARTERS) / 8 + 8;

function firstOf(startYear: number): Quarter {
  return floorQuarter(Date.UTC(startYear, 7, 1));
}
