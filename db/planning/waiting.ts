/** An entry waits while it was not withdrawn and no booking stands for it: an option that lapsed puts it back. */
export const WAITING_SQL = `(waitlist_entry.deleted = 0 AND waitlist_entry.withdrawn_on IS NULL AND NOT EXISTS (
  SELECT 1 FROM booking WHERE booking.id = waitlist_entry.booking_id AND booking.deleted = 0 AND booking.intent <> 'cancelled'))`;
