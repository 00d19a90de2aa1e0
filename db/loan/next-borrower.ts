import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** Who holds a thing next, for whom it has to be back. */
export interface NextBorrower {
  readonly resourceId: string;
  readonly resourceName: string;
  readonly bookingId: string;
  readonly holder: string;
  readonly contactName: string;
  readonly start: number;
}

/** The first booking of each of the things that ends after `from`, but for that of the loan itself. */
export function nextBorrowers(
  db: ReadableDb,
  loanId: string,
  resourceIds: readonly string[],
  from: number,
): readonly NextBorrower[] {
  const found = resourceIds.flatMap((resourceId) => nextOf(db, loanId, resourceId, from) ?? []);
  // A case and its parts go to the same booking: naming the case is enough, and it stands in front.
  const byBooking = new Map(found.toReversed().map((next) => [next.bookingId, next]));
  return [...byBooking.values()].sort((a, b) => a.start - b.start);
}

function nextOf(db: ReadableDb, loanId: string, resourceId: string, from: number): NextBorrower | undefined {
  return statement(
    db,
    `SELECT occupancy.resource_id AS resourceId, resource.name AS resourceName, booking.id AS bookingId,
       ${HOLDER_SQL} AS holder, contact_name AS contactName, occupancy.start_at AS start
     FROM occupancy JOIN booking ON booking.id = occupancy.booking_id JOIN booking_detail ON booking_detail.id = booking.id
       JOIN resource ON resource.id = occupancy.resource_id
     WHERE occupancy.resource_id = ? AND occupancy.end_at > ? AND occupancy.booking_id <> ?
       AND NOT EXISTS (SELECT 1 FROM loan_line WHERE loan_line.loan_id = booking.id AND loan_line.resource_id = occupancy.resource_id
         AND loan_line.deleted = 0)
     ORDER BY occupancy.start_at LIMIT 1`,
  ).get(resourceId, from, loanId) as NextBorrower | undefined;
}
