import type { BookingDraft } from '#domain/booking/booking.ts';
import { requestDrawer } from './drawer-request.ts';

export interface BookingDrawer {
  /** A form for a new booking, with what is known already. */
  readonly openNew: (prefill: Partial<BookingDraft>) => void;
  /** A booking to look at, and to change from there. */
  readonly openExisting: (id: string) => void;
}

const drawer: BookingDrawer = {
  openNew: (prefill) => requestDrawer({ kind: 'new', prefill }),
  openExisting: (id) => requestDrawer({ kind: 'existing', id }),
};

/** Opens the booking drawer from anywhere; `<BookingDrawerHost/>` shows it, which the screens inside it do not know. */
export function useBookingDrawer(): BookingDrawer {
  return drawer;
}
