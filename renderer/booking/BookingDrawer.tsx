import { lazy, Suspense, useEffect, useState } from 'react';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { type DrawerRequest, onDrawerRequest, requestDrawer } from './drawer-request.ts';
import { currentDraft } from './form/kept-drafts.ts';

const BookingPanel = lazy(async () => ({ default: (await import('./BookingPanel.tsx')).BookingPanel }));

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

/** Opens the booking drawer from anywhere; `<BookingDrawerHost/>` shows it. */
export function useBookingDrawer(): BookingDrawer {
  return drawer;
}

/** Mounted once. Loads the form when it is first asked for, or when one was open as the window reloaded. */
export function BookingDrawerHost() {
  const [first, setFirst] = useState<DrawerRequest | 'resume' | null>(() => (currentDraft() ? 'resume' : null));
  useEffect(() => {
    if (first) return;
    return onDrawerRequest(setFirst);
  }, [first]);
  if (!first) return null;
  return (
    <Suspense>
      <BookingPanel first={first} />
    </Suspense>
  );
}
