import { expireOptions } from '#db/planning/expire-options.ts';
import type { ServiceContext } from './context.ts';

const EVERY = 5 * 60_000;

/** Lets options lapse when their day is over: now, and as long as the store is open. Gives the way to stop. */
export function sweepOptions(context: ServiceContext): () => void {
  const sweep = () => {
    try {
      expireOptions(context.store);
    } catch {
      // The file is busy or the disk is full: nobody waits for this, and the next round tries again.
    }
  };
  sweep();
  const regularly = setInterval(sweep, EVERY);
  return () => clearInterval(regularly);
}
