import { operationCount, undo, undoInPieces } from '#db/write-door/undo.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';
import { inPiecesWhenFree } from './in-pieces.ts';

const os = service.system;

const changes = os.changes.handler(async function* ({ context, signal }) {
  for await (const change of context.feed.subscribe('change', signal ? { signal } : {})) {
    yield {
      transactionId: change.transactionId,
      tables: Object.fromEntries(Object.entries(change.tables).map(([table, ids]) => [table, [...ids]])),
    };
  }
});

const undoHandler = os.undo.handler(async ({ input, context, errors }) => {
  const work = takeBack(context, input.transactionId, NEVER);
  let step = await work.next();
  while (!step.done) step = await work.next();
  if (!step.value) throw new Error('nobody could stop this');
  return accepted(step.value.outcome, errors);
});

const undoInSteps = os.undoInSteps.handler(async function* ({ input, context, errors, signal }) {
  const done = yield* takeBack(context, input.transactionId, signal ?? NEVER);
  if (!done) return yield { kind: 'stopped' as const };
  yield { kind: 'undone' as const, ...accepted(done.outcome, errors) };
});

export const systemService = { changes, undo: undoHandler, undoInSteps };

const NEVER = new AbortController().signal;
/** So many operations are taken back sooner than a second connection is opened. */
const MOST_AT_ONCE = 500;

function takeBack(context: ServiceContext, transactionId: string, stop: AbortSignal) {
  const act = actBy(context, 'system.undo');
  const operations = operationCount(context.store.db, transactionId);
  const begin = () =>
    operations > MOST_AT_ONCE
      ? undoInPieces(context.store, act, transactionId)
      : atOnce(() => undo(context.store, act, transactionId));
  // After its rows the search index follows: mostly one step for two of them.
  return inPiecesWhenFree(begin, Math.ceil(1.5 * operations), stop);
}

// biome-ignore lint/correctness/useYield: a piece of its own
function* atOnce<T>(work: () => T): Generator<never, T> {
  return work();
}
