import type { Fact, Refusal } from '../result.ts';
import { refusal } from '../result.ts';
import type { WallTime } from '../time/wall-time.ts';

/** One stretch of a weekday (1 Monday to 7 Sunday) in which a location is open. */
export interface OpeningSpan {
  readonly weekday: number;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The first thing that is wrong with a week, with the weekday and the times it is about; null when it is sound. */
export function faultInWeek(spans: readonly OpeningSpan[]): Refusal | null {
  for (const span of spans) {
    if (span.closes <= span.opens) return fault('location/closes-before-opens', span);
  }
  for (const weekday of weekdays) {
    const day = spansOf(spans, weekday);
    for (const [index, span] of day.entries()) {
      const next = day[index + 1];
      if (next && next.opens < span.closes) {
        return fault('location/hours-overlap', span, { otherOpens: next.opens, otherCloses: next.closes });
      }
    }
  }
  return null;
}

/** The spans of one weekday in order of time. */
export function spansOf<S extends OpeningSpan>(spans: readonly S[], weekday: number): readonly S[] {
  return spans
    .filter((span) => span.weekday === weekday)
    .sort((a, b) => a.opens.localeCompare(b.opens) || a.closes.localeCompare(b.closes));
}

function fault(code: Refusal['code'], span: OpeningSpan, more: Readonly<Record<string, Fact>> = {}): Refusal {
  const { weekday, opens, closes } = span;
  return refusal(code, { weekday, opens, closes, ...more }, 'spans');
}
