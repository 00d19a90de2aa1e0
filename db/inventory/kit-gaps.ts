import { type LackingLine, lackingBeside } from '#domain/inventory/kit-whole.ts';
import { type BookingSummaryRow, bookingSummary } from '../booking/read.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { lackingLines, modelsOfBooking } from './kit-facts.ts';
import { comingBookings } from './read-assets.ts';

export interface KitGap {
  readonly booking: BookingSummaryRow;
  readonly lines: readonly LackingLine[];
}

/** The coming bookings of a kit that go without a part of it, with what is lacking then. */
export function kitGaps({ db, occupancy, now }: Store, kitId: string): readonly KitGap[] {
  const rows = statement(
    db,
    `SELECT booking_id AS bookingId, start_at AS start, end_at AS "end" FROM occupancy
     WHERE resource_id = ? AND end_at > ? ORDER BY start_at LIMIT 200`,
  ).all(kitId, now()) as { bookingId: string; start: number; end: number }[];
  return rows.flatMap(({ bookingId, ...period }): KitGap[] => {
    const lacking = lackingLines({ db, occupancy, bookingId }, { resourceId: kitId, ...period });
    const lines = lacking.length === 0 ? [] : lackingBeside(lacking, modelsOfBooking(db, bookingId));
    const booking = lines.length === 0 ? undefined : bookingSummary(db, bookingId);
    return booking ? [{ booking, lines }] : [];
  });
}

/** Coming bookings that have a part of the kit without the kit. */
export function loneBookings({ db, now }: Store, kitId: string): readonly BookingSummaryRow[] {
  const parts = statement(db, 'SELECT part_id FROM resource_part WHERE container_id = ? AND deleted = 0')
    .pluck()
    .all(kitId) as string[];
  if (parts.length === 0) return [];
  const ofKit = new Set(comingBookings(db, [kitId], now()).map(({ id }) => id));
  return comingBookings(db, parts, now()).filter(({ id }) => !ofKit.has(id));
}
