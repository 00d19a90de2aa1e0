import { type BookingSite, parseConfirmed } from '#domain/transport/site.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

/** Reads the columns of `booking_site` beside a booking: null when nobody said where it stands. */
export const SITE_COLUMNS = `booking_site.address AS site_address, booking_site.contact AS site_contact,
  booking_site.confirmed AS site_confirmed`;
export const SITE_JOIN = 'LEFT JOIN booking_site ON booking_site.id = booking.id AND booking_site.deleted = 0';

export interface SiteColumns {
  readonly site_address: string | null;
  readonly site_contact: string | null;
  readonly site_confirmed: string | null;
}

export function siteFrom({ site_address, site_contact, site_confirmed }: SiteColumns): BookingSite | null {
  if (site_address === null) return null;
  return { address: site_address, contact: site_contact ?? '', confirmed: parseConfirmed(site_confirmed ?? '[]') };
}

export function writeSite(tx: Tx, bookingId: string, site: BookingSite | null): void {
  if (site) {
    const { address, contact, confirmed } = site;
    write(tx, 'booking_site', bookingId, { address, contact, confirmed: JSON.stringify(confirmed), deleted: 0 });
  } else if (statement(tx, 'SELECT 1 FROM booking_site WHERE id = ? AND deleted = 0').get(bookingId)) {
    remove(tx, 'booking_site', bookingId);
  }
}
