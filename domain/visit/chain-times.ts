import { addDays, type IsoDate } from '../time/wall-time.ts';

/** Groups of one class come within a week of each other, or the lesson at school runs apart. */
const MOST_DAYS_APART = 7;

/** From each time on, the next `length` times in a row that lie near enough; `times` in the order of time. */
export function chainTimes<T extends { readonly date: IsoDate; readonly start: number; readonly end: number }>(
  times: readonly T[],
  length: number,
): readonly (readonly T[])[] {
  if (length === 1) return times.map((time) => [time]);
  return times.flatMap((first, index) => {
    const chain: T[] = [first];
    for (let at = index + 1; at < times.length && chain.length < length; at += 1) {
      const next = times[at] as T;
      if (next.date > addDays(first.date, MOST_DAYS_APART)) break;
      if (next.start >= (chain.at(-1) as T).end) chain.push(next);
    }
    return chain.length === length ? [chain] : [];
  });
}
