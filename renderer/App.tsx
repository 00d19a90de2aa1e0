import { spotlight } from '@mantine/spotlight';
import { lazy, Suspense, useEffect } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { BookingDrawerHost } from './booking/BookingDrawer.tsx';
import { PlanCopyHost } from './booking/series/PlanCopyHost.tsx';
import { desktop } from './desktop.ts';
import { Palette } from './palette/Palette.tsx';
import { AbsenceHost } from './person/absence/AbsenceHost.tsx';
import { GapDialogHost } from './planning/GapDialogHost.tsx';
import { Shell } from './shell/Shell.tsx';
import { StartGate } from './start/StartGate.tsx';
import { StatusBanner } from './start/StatusBanner.tsx';

const KioskScreen = lazy(async () => ({ default: (await import('./kiosk/KioskScreen.tsx')).KioskScreen }));

export function App() {
  return (
    <Router hook={useHashLocation}>
      <MenuListener />
      <StartGate>
        <Switch>
          <Route path="/kiosk">
            <Suspense>
              <KioskScreen />
            </Suspense>
          </Route>
          <Route>
            <Workplace />
          </Route>
        </Switch>
      </StartGate>
    </Router>
  );
}

/** All that a colleague uses; the screen at the door has none of it. */
function Workplace() {
  return (
    <>
      <Shell onSearch={spotlight.open} banner={<StatusBanner />} />
      <BookingDrawerHost />
      <GapDialogHost />
      <PlanCopyHost />
      <AbsenceHost />
      <Palette />
    </>
  );
}

/** The native menu of the desktop app chooses screens too. */
function MenuListener() {
  const [, navigate] = useLocation();
  useEffect(() => desktop.onMenu((path) => navigate(path)), [navigate]);
  return null;
}
