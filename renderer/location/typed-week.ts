import { faultInWeek, type OpeningSpan, spansOf } from '#domain/location/opening-week.ts';
import type { Refusal } from '#domain/result.ts';

/** A span while it is being typed: a time may still be missing. `id` only tells rows apart. */
export interface TypedSpan {
  readonly id: string;
  readonly weekday: number;
  readonly opens: string | null;
  readonly closes: string | null;
}

const SCHOOL_DAYS = [2, 3, 4, 5] as const;
const MORNING = { opens: '08:45', closes: '17:00' };

/** Tuesday to Friday become as Monday; the weekend stays. */
export function copyMonday(spans: readonly TypedSpan[]): readonly TypedSpan[] {
  const monday = spans.filter((span) => span.weekday === 1);
  const kept = spans.filter((span) => !(SCHOOL_DAYS as readonly number[]).includes(span.weekday));
  const copies = SCHOOL_DAYS.flatMap((weekday) =>
    monday.map((span) => ({ ...span, weekday, id: `${span.id}>${weekday}` })),
  );
  return [...kept, ...copies];
}

/** A first span is a working day; a next one waits for its times. */
export function nextSpan(day: readonly TypedSpan[], weekday: number): TypedSpan {
  const id = `${weekday}+${day.length}+${day.map((span) => span.id).join()}`;
  return day.length === 0 ? { id, weekday, ...MORNING } : { id, weekday, opens: null, closes: null };
}

/** The week as it can be saved, or null while a time is missing. */
export function toSpans(spans: readonly TypedSpan[]): OpeningSpan[] | null {
  const whole = spans.flatMap(({ weekday, opens, closes }) =>
    opens !== null && closes !== null ? [{ weekday, opens, closes }] : [],
  );
  return whole.length === spans.length ? whole : null;
}

/** What is wrong with one day, as the key of a refusal's text. */
export function faultOfDay(
  spans: readonly TypedSpan[],
  weekday: number,
): { readonly what: string; readonly facts: Refusal['facts'] } | null {
  const mine = spans.filter((span) => span.weekday === weekday);
  const day = toSpans(mine);
  if (day === null) return { what: 'time-missing', facts: {} };
  const fault = faultInWeek(spansOf(day, weekday));
  return fault && { what: fault.code.slice(fault.code.indexOf('/') + 1), facts: fault.facts };
}
