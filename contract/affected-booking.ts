import { z } from 'zod';
import { bookingStatuses } from '#domain/booking/booking.ts';
import { Id, Instant } from './procedure.ts';

/** A coming booking on days that were taken out of the calendar: for a person to decide about; nothing happens to it. */
export const AffectedBooking = z.object({
  id: Id,
  status: z.enum(bookingStatuses),
  holder: z.string(),
  groupLabel: z.string(),
  start: Instant,
  end: Instant,
  locationName: z.string().nullable(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** The rule that it breaks by staying. */
  rule: z.string(),
  /** Why it stays nevertheless, once somebody decided so. */
  leftBecause: z.string().nullable(),
});
