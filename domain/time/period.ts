/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** Half-open: `start` belongs to it, `end` does not. Touching periods do not overlap. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

export const MINUTE = 60_000;
export const HOUR = 3_600_000;

export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The period with set-up before and clean-up after it, both in minutes. */
export function widen(period: Period, minutesBefore: number, minutesAfter: number): Period {
  return { start: period.start - minutesBefore * MINUTE, end: period.end + minutesAfter * MINUTE };
}
