import { bookingColumnNames, DIRECT, emptyColumns, FLEXIBLE, NONE } from '#domain/booking/board-columns.ts';
import { bookingKinds, bookingStatuses } from '#domain/booking/booking.ts';
import { type BookingSummary, type Claim, type LoadedBoard, loadedBoard } from './loaded-board.ts';
import { WindowTextKeeper } from './window-texts.ts';

/** A board as if it had come from the store, for tests. */
export function boardOf(bookings: readonly BookingSummary[], claims: readonly Claim[]): LoadedBoard {
  const texts: string[] = [];
  const place = (text: string) => {
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  };
  const columns = emptyColumns(bookings.length, claims.length);
  for (const [row, booking] of bookings.entries()) {
    const { start, end, kind, status } = booking;
    for (const name of bookingColumnNames) {
      const value = booking[name];
      columns.bookings[name][row] = typeof value === 'string' ? place(value) : (value ?? NONE);
    }
    columns.bookings.start[row] = start;
    columns.bookings.end[row] = end;
    columns.bookings.kind[row] = bookingKinds.indexOf(kind);
    columns.bookings.status[row] = bookingStatuses.indexOf(status);
  }
  const inOrder = [...claims].sort((a, b) => a.start - b.start);
  for (const [row, { start, end, direct, flexible, ...ids }] of inOrder.entries()) {
    columns.claims.start[row] = start;
    columns.claims.end[row] = end;
    columns.claims.bookingId[row] = place(ids.bookingId);
    columns.claims.allocationId[row] = place(ids.allocationId);
    columns.claims.resourceId[row] = place(ids.resourceId);
    columns.claims.flags[row] = (direct ? DIRECT : 0) + (flexible ? FLEXIBLE : 0);
  }
  return loadedBoard(columns, new WindowTextKeeper().take('test', 0, texts));
}
