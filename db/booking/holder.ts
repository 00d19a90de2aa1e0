/** What a booking is called on screen: its organisation, else its title; empty when it has neither. */
export const HOLDER_SQL = `coalesce(
  (SELECT name FROM organisation WHERE organisation.id = booking.organisation_id),
  nullif((SELECT title FROM booking_detail WHERE booking_detail.id = booking.id), ''), '')`;
