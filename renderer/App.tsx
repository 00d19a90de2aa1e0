import { useEffect } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { BookingDrawerHost } from './booking/BookingDrawer.tsx';
import { desktop } from './desktop.ts';
import { Shell } from './shell/Shell.tsx';

export function App() {
  return (
    <Router hook={useHashLocation}>
      <MenuListener />
      <Shell onSearch={() => undefined} />
      <BookingDrawerHost />
    </Router>
  );
}

/** The native menu of the desktop app chooses screens too. */
function MenuListener() {
  const [, navigate] = useLocation();
  useEffect(() => desktop.onMenu((path) => navigate(path)), [navigate]);
  return null;
}
