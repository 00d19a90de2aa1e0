import { type RowChange, readAct } from '#db/history/read-act.ts';
import { actorsOf, readHistory, readRowHistory } from '#db/history/read-history.ts';
import { service } from './context.ts';

const os = service.history;
const MOST_CHANGES = 300;

const list = os.list.handler(({ input, context }) => ({
  acts: readHistory(context.store.db, input).map((act) => ({ ...act, touched: [...act.touched] })),
  actors: [...actorsOf(context.store.db)],
}));

const act = os.act.handler(({ input, context }) => {
  const changes = readAct(context.store.db, input.transactionId, MOST_CHANGES).map(toPlain);
  return { changes, cut: changes.length === MOST_CHANGES };
});

const ofRow = os.ofRow.handler(({ input, context }) => {
  const { db } = context.store;
  return {
    acts: readRowHistory(db, input.table, input.id).map(({ touched: _, ...one }) => ({
      ...one,
      changes: readAct(db, one.transactionId, MOST_CHANGES, input).map(toPlain),
    })),
  };
});

export const historyService = { list, act, ofRow };

function toPlain(change: RowChange) {
  return { ...change, fields: [...change.fields] };
}
