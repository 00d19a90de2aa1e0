import { ORPCError } from '@orpc/client';
import type { Verdict } from '#domain/booking/verdict.ts';

export interface RefusedDate {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly verdicts: readonly Verdict[];
}

/** The dates that stood in the way of an act on many; none for any other error. */
export function refusedDates(error: unknown): readonly RefusedDate[] {
  if (!(error instanceof ORPCError) || error.code !== 'SERIES_REFUSED') return [];
  return (error.data as { dates: readonly RefusedDate[] }).dates;
}
