import { useEffect, useState } from 'react';
import type { Instant } from '#domain/time/period.ts';

const MINUTE = 60_000;

/** The time now, told anew each minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
