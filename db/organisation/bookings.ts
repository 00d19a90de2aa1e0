import { type BookingSummaryRow, bookingsDuring } from '../booking/read.ts';
import type { ReadableDb } from '../connection.ts';
import { familyOf } from './read.ts';

const FOREVER = 8.64e15;
const PAST_LIMIT = 200;

/** Bookings of an organisation and of those merged into it: to come in order of time, past ones latest first. */
export function bookingsOf(
  db: ReadableDb,
  id: string,
  now: number,
): { readonly coming: readonly BookingSummaryRow[]; readonly past: readonly BookingSummaryRow[] } {
  const bookings = familyOf(db, id)
    .flatMap((organisationId) =>
      bookingsDuring(db, { from: -FOREVER, until: FOREVER, organisationId, includeCancelled: true }),
    )
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const isComing = (booking: BookingSummaryRow) => booking.end > now;
  return {
    coming: bookings.filter(isComing),
    past: bookings
      .filter((booking) => !isComing(booking))
      .reverse()
      .slice(0, PAST_LIMIT),
  };
}
