import { bookingService } from './booking.ts';
import { service } from './context.ts';
import { systemService } from './system.ts';

/** Implements the whole contract; a missing procedure is a type error. One line per feature. */
export const router = service.router({
  booking: bookingService,
  system: systemService,
});
