import { HOUR } from '#domain/time/period.ts';
import type { OtherSite } from '#domain/transport/transport-facts.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';

const LONGEST = 31 * 24 * HOUR;

/** Where a mobile lab stands for others in [from, until), their set-up and clean-up included. */
export function otherSites(
  db: ReadableDb,
  locationId: string,
  bookingId: string | undefined,
  { start: from, end: until }: { readonly start: number; readonly end: number },
): readonly OtherSite[] {
  return statement(
    db,
    `SELECT ${HOLDER_SQL} AS holder, booking.organisation_id AS organisationId, coalesce(booking_site.address, '') AS address,
       start_at - setup_minutes * 60000 AS start, end_at + cleanup_minutes * 60000 AS "end"
     FROM booking LEFT JOIN booking_site ON booking_site.id = booking.id AND booking_site.deleted = 0
     WHERE location_id = @locationId AND booking.id <> @bookingId AND booking.deleted = 0 AND intent <> 'cancelled'
       AND start_at > @from - @longest AND start_at < @until + @longest
       AND start_at - setup_minutes * 60000 < @until AND end_at + cleanup_minutes * 60000 > @from
     ORDER BY start_at`,
  ).all({ locationId, bookingId: bookingId ?? '', from, until, longest: LONGEST }) as OtherSite[];
}
