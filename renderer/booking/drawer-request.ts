import type { BookingDraft } from '#domain/booking/booking.ts';

/** What somebody anywhere in the window asks of the booking drawer. */
export type DrawerRequest =
  | { readonly kind: 'new'; readonly prefill: Partial<BookingDraft> }
  | { readonly kind: 'existing'; readonly id: string };

const EVENT = 'techlab/booking-drawer';

/** The window carries the request, so that the drawer needs no place above every screen. */
export function requestDrawer(request: DrawerRequest): void {
  window.dispatchEvent(new CustomEvent<DrawerRequest>(EVENT, { detail: request }));
}

/** Gives the way to stop listening. */
export function onDrawerRequest(listener: (request: DrawerRequest) => void): () => void {
  const receive = (event: Event) => listener((event as CustomEvent<DrawerRequest>).detail);
  window.addEventListener(EVENT, receive);
  return () => window.removeEventListener(EVENT, receive);
}
