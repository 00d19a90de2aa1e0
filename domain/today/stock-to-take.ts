import type { Milli } from '../stock/amount.ts';

interface Take<S> {
  readonly stock: S;
  readonly bookingId: string;
  readonly milli: Milli;
  readonly isShort: boolean;
}

export interface TakeLine<S> {
  readonly stock: S;
  readonly milli: Milli;
  /** In order of time. */
  readonly bookingIds: readonly string[];
  readonly isShort: boolean;
}

/** One walk to the shelf: what several visits of a place take of one stock is one line. */
export function takeLines<S extends { readonly id: string }>(
  takes: readonly Take<S>[],
  bookingIds: readonly string[],
): readonly TakeLine<S>[] {
  const here = takes.filter(({ bookingId }) => bookingIds.includes(bookingId));
  return [...Map.groupBy(here, ({ stock }) => stock.id).values()].flatMap((list) => {
    const [first] = list;
    if (!first) return [];
    const ids = bookingIds.filter((id) => list.some(({ bookingId }) => bookingId === id));
    return [
      {
        stock: first.stock,
        milli: list.reduce((sum, { milli }) => sum + milli, 0),
        bookingIds: ids,
        isShort: list.some(({ isShort }) => isShort),
      },
    ];
  });
}
