import type { Result } from '#domain/result.ts';
import { statement } from '../connection.ts';
import { keepSearch } from '../search/keep-search.ts';
import { asideOf, claim, ReadOnlyStoreError, type Store } from '../store.ts';
import { type Act, changeOf, closeGroups, openTx, type Tx } from './transaction.ts';

/** Runs a command that pauses, in one transaction: each `next()` does a piece of it. In between others read what was
 * there before, and their commands throw `StoreBusyError`. A refusal, a throw, or ending the iteration takes all of it
 * back; so does the end of the process. */
export function* transactInPieces<T, E>(
  store: Store,
  act: Act,
  rows: number,
  command: (tx: Tx) => Generator<void, Result<T, E>>,
): Generator<void, Result<T, E>> {
  if (store.readOnly) throw new ReadOnlyStoreError('the file is open for reading only');
  const end = claim(store);
  let aside: Store | undefined;
  let committed: Tx | null;
  let result: Result<T, E>;
  try {
    aside = asideOf(store, Math.min(MOST_CACHE_KB, LEAST_CACHE_KB + rows * KB_PER_ROW));
    ({ result, committed } = yield* pieces(aside, act, command));
  } finally {
    if (aside && aside !== store) aside.db.sqlite.close();
    end();
  }
  if (!committed) return result;
  if (committed.touched.has('resource_part')) store.availability.forgetParts();
  store.bookingTexts.follow(committed.touched);
  if (committed.touched.size > 0) store.onChange(changeOf(committed));
  return result;
}

/** What one act changed is kept in memory until it commits: written out before, it would be read back again and again. */
const KB_PER_ROW = 3;
const LEAST_CACHE_KB = 32_000;
const MOST_CACHE_KB = 256_000;

function* pieces<T, E>(store: Store, act: Act, command: (tx: Tx) => Generator<void, Result<T, E>>) {
  const { sqlite } = store.db;
  const onRollback: (() => void)[] = [];
  statement(store.db, 'BEGIN IMMEDIATE').run();
  let tx: Tx | undefined;
  try {
    store.occupancy.refresh();
    tx = openTx(store, act, onRollback);
    const result = yield* command(tx);
    if (!result.ok) return { result, committed: null };
    yield* keepSearch(tx, tx.touched);
    closeGroups(tx);
    statement(store.db, 'COMMIT').run();
    return { result, committed: tx };
  } finally {
    if (sqlite.inTransaction) {
      sqlite.exec('ROLLBACK');
      for (const restore of onRollback.reverse()) restore();
      for (const table of tx?.touched.keys() ?? []) store.memory.forgetTable(table);
    }
  }
}
