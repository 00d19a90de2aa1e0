import { lazy, Suspense, useEffect, useState } from 'react';
import { type DrawerRequest, onDrawerRequest } from './drawer-request.ts';
import { currentDraft } from './form/kept-drafts.ts';

const BookingPanel = lazy(async () => ({ default: (await import('./BookingPanel.tsx')).BookingPanel }));

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
