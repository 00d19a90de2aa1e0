import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { type Instant, MINUTE } from '#domain/time/period.ts';

/** The present, anew each minute, so that a screen left open shows the right day the next morning. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), MINUTE / 2, { autoInvoke: true });
  return now;
}
