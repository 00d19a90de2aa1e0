import type { ServiceContext } from './context.ts';

/** Nobody has written for so long: the moment to carry over what stands in the write-ahead log. */
const IDLE = 2000;
/** Not longer than this after the first change, however busy it stays. */
const LONGEST = 15_000;
/** SQLite still does it by itself, inside a commit, when the log has grown to some 80 MB. */
const LAST_RESORT_PAGES = 20_000;

/** Carries the write-ahead log over into the file when nobody waits for it. By itself SQLite does that in the commit that
 * fills the log, and one booking in sixty, or the import that somebody looks at, takes many times as long. What is
 * durable does not change: that is the log. Gives the way to stop. */
export function keepCheckpoints(context: ServiceContext, idle = IDLE, longest = LONGEST): () => void {
  const { store } = context;
  if (store.readOnly) return () => undefined;
  store.db.sqlite.pragma(`wal_autocheckpoint = ${LAST_RESORT_PAGES}`);
  let waiting: NodeJS.Timeout | undefined;
  let waitingSince = 0;
  const carryOver = () => {
    waiting = undefined;
    try {
      context.store.db.sqlite.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // Another process is at it or the disk is full: nothing is lost, and the next change tries again.
    }
  };
  const stopListening = context.feed.subscribe('change', () => {
    const now = performance.now();
    if (waiting === undefined) waitingSince = now;
    clearTimeout(waiting);
    waiting = setTimeout(carryOver, Math.max(0, Math.min(idle, waitingSince + longest - now)));
  });
  return () => {
    stopListening();
    clearTimeout(waiting);
  };
}
