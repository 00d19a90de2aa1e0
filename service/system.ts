import { undo } from '#db/write-door/undo.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.system;

const changes = os.changes.handler(async function* ({ context, signal }) {
  for await (const change of context.feed.subscribe('change', signal ? { signal } : {})) {
    yield {
      transactionId: change.transactionId,
      tables: Object.fromEntries(Object.entries(change.tables).map(([table, ids]) => [table, [...ids]])),
    };
  }
});

const undoHandler = os.undo.handler(({ input, context, errors }) =>
  accepted(undo(context.store, actBy(context, 'system.undo'), input.transactionId), errors),
);

export const systemService = { changes, undo: undoHandler };
