import { setImmediate, setTimeout } from 'node:timers/promises';
import { StoreBusyError } from '#db/store.ts';

export interface Progress {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
}

/** The store thread is never held longer than about this, in milliseconds. */
const LONGEST_PIECE = 12;
const TELL_EVERY = 100;

/** As `inPieces`, for work that may find another long act at it: it begins when that has ended. */
export async function* inPiecesWhenFree<T>(
  begin: () => Generator<unknown, T>,
  total: number,
  stop: AbortSignal,
): ReturnType<typeof inPieces<T>> {
  for (;;) {
    try {
      return yield* inPieces(begin(), total, stop);
    } catch (error) {
      if (!(error instanceof StoreBusyError)) throw error;
      await error.until;
    }
  }
}

/** Does work that pauses often in short pieces, tells how far it is, and gives its outcome; null when it was stopped. Who
 * stops listening stops it too; who only listens slowly does not hold it up. */
async function* inPieces<T>(
  work: Generator<unknown, T>,
  total: number,
  stop: AbortSignal,
): AsyncGenerator<Progress, { readonly outcome: T } | null> {
  const left = new AbortController();
  const signal = AbortSignal.any([stop, left.signal]);
  const counter = { done: 0 };
  yield { kind: 'progress', done: 0, total };
  const running = run(work, counter, signal);
  let isRunning = true;
  const end = () => {
    isRunning = false;
  };
  const ended = running.then(end, end);
  try {
    while (isRunning) {
      await Promise.race([ended, setTimeout(TELL_EVERY, undefined, { ref: false })]);
      if (isRunning) yield { kind: 'progress', done: Math.min(counter.done, total), total };
    }
  } finally {
    left.abort();
  }
  return await running;
}

async function run<T>(work: Generator<unknown, T>, counter: { done: number }, signal: AbortSignal) {
  for (;;) {
    await setImmediate();
    if (signal.aborted) {
      work.return(undefined as never);
      return null;
    }
    const until = performance.now() + LONGEST_PIECE;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return { outcome: step.value };
      counter.done += 1;
    }
  }
}
