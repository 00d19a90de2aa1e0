import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** Where a mobile lab stands for a booking. */
export interface SiteThen {
  readonly holder: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
  /** As stored: what the lab asks, and what was confirmed. */
  readonly needs: string;
  readonly confirmed: string;
}

/** Undefined when it is at no mobile lab. */
export function siteOfBooking(db: ReadableDb, bookingId: string): SiteThen | undefined {
  return statement(
    db,
    `SELECT ${HOLDER_SQL} AS holder,
       coalesce(nullif(booking_site.address, ''), trim(trim(organisation.street || ' ' || organisation.house_number) || ', ' ||
         trim(organisation.postcode || ' ' || organisation.city), ', '), '') AS address,
       coalesce(nullif(booking_site.contact, ''), detail.contact_name) AS contact,
       coalesce(nullif(detail.contact_phone, ''), organisation.phone, '') AS phone,
       location.site_needs AS needs, coalesce(booking_site.confirmed, '[]') AS confirmed
     FROM booking JOIN booking_detail AS detail ON detail.id = booking.id
       JOIN location ON location.id = booking.location_id AND location.mobile = 1
       LEFT JOIN booking_site ON booking_site.id = booking.id AND booking_site.deleted = 0
       LEFT JOIN organisation ON organisation.id = booking.organisation_id
     WHERE booking.id = ?`,
  ).get(bookingId) as SiteThen | undefined;
}
