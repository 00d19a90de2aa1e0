import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { resettleHolders } from '../booking/resettle.ts';
import { exchangesIn, settleWithExchanges } from '../booking/undo-exchange.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { hasContent, KEPT_DAYS } from '../document/release-content.ts';
import type { AllocationRow } from '../schema/booking.ts';
import { stockShortAfter } from '../stock/move-stock.ts';
import type { Store } from '../store.ts';
import type { LoggedOp } from './logged-op.ts';
import { defaultsOf } from './table-columns.ts';
import { type SyncedTable, type SyncedTableName, syncedTables, tableNameByNo } from './tables.ts';
import { transactInPieces } from './transact-in-pieces.ts';
import { type Act, type Tx, transact } from './transaction.ts';
import { type Patch, remove, write } from './write.ts';

type Value = string | number | null;

type Undone = Result<{ readonly transactionId: string }>;

/** Restores the values from before a transaction, as a new operation. Refused when somebody changed the same
 * columns since, or when a resource that it would take back is held by now. */
export function undo(store: Store, act: Act, transactionId: string): Undone {
  return transact(store, act, (tx) => {
    const work = takeBack(tx, transactionId);
    let step = work.next();
    while (!step.done) step = work.next();
    return step.value;
  });
}

/** The same for an act so large that others would wait for it: all or nothing too. */
export function undoInPieces(store: Store, act: Act, transactionId: string): Generator<void, Undone> {
  const rows = operationCount(store.db, transactionId);
  return transactInPieces(store, act, rows, (tx) => takeBack(tx, transactionId));
}

export function operationCount(db: ReadableDb, transactionId: string): number {
  return groupsOf(db, transactionId).reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function* takeBack(tx: Tx, transactionId: string): Generator<void, Undone> {
  const ops = yield* operationsOf(tx, transactionId);
  const [first] = ops;
  if (!first) return refuse(refusal('system/nothing-to-undo', {}));
  const exchanged = exchangesIn(tx, ops);
  const made = allocationsOf(ops);
  for (const op of ops.reverse()) {
    const refused = exchanged.operations.has(op) ? null : revert(tx, op, made);
    if (refused) return refuse(refused);
    yield;
  }
  const settled = yield* settleWithExchanges(tx, [...bookingsTouched(tx)], exchanged.exchanges, first.hlc);
  if (settled) return refuse(refusal('system/undo-taken', settled.facts));
  const short = stockShortAfter(tx, [...(tx.touched.get('stock_movement') ?? [])], first.hlc);
  if (short) return refuse(refusal('stock/undo-short', { name: short.name }));
  for (const containerId of containersTouched(tx)) {
    const taken = resettleHolders(tx, containerId);
    if (taken) return refuse(refusal('system/undo-taken', taken.facts));
    yield;
  }
  return accept({ transactionId: tx.id });
}

interface Group {
  readonly stream: number;
  readonly first: number;
  readonly last: number;
}

function groupsOf(db: ReadableDb, transactionId: string): readonly Group[] {
  return statement(
    db,
    'SELECT stream, first_seq AS first, last_seq AS last FROM sync_group WHERE transaction_id = ? ORDER BY stream',
  ).all(transactionId) as Group[];
}

/** So many are read at a time. */
const READ = 500;

function* operationsOf(tx: Tx, transactionId: string): Generator<void, LoggedOp[]> {
  const some = statement(
    tx,
    `SELECT stream, seq, hlc, table_no, row_id, patch FROM sync_op
     WHERE id BETWEEN (@stream << 36) + @from AND (@stream << 36) + @to ORDER BY id`,
  );
  const ops: LoggedOp[] = [];
  for (const { stream, first, last } of groupsOf(tx, transactionId)) {
    for (let from = first; from <= last; from += READ) {
      ops.push(...(some.all({ stream, from, to: Math.min(last, from + READ - 1) }) as LoggedOp[]));
      yield;
    }
  }
  return ops;
}

function revert(tx: Tx, op: LoggedOp, act: AllocationsOfAct): Refusal | null {
  const table = tableNameByNo.get(op.table_no);
  if (!table || op.patch === null) return refusal('system/undo-unknown', {});
  const patch = JSON.parse(op.patch) as Record<string, Value>;
  const now = statement(tx, `SELECT * FROM "${table}" WHERE id = ?`).get(op.row_id) as Record<string, Value>;
  const earlier = valuesBefore(tx, op);
  const isInsert = earlier === undefined;
  const table_ = syncedTables[table] as SyncedTable;
  if (table_.immutable) return revertAllocation(tx, op.row_id, isInsert, act);
  const moved = Object.entries(patch).find(([column, value]) => now[column] !== value && column !== 'sequence');
  if (moved) return refusal('system/undo-changed-since', { table, column: moved[0] });
  if (isInsert) {
    remove(tx, table, op.row_id);
    return null;
  }
  const restored = Object.fromEntries(Object.keys(patch).map((column) => [column, earlier[column] ?? null]));
  if (table === 'document' && restored.deleted === 0 && !hasContent(tx, op.row_id)) {
    return refusal('document/released', { days: KEPT_DAYS });
  }
  if (table === 'booking') restored.sequence = Number(now.sequence) + 1;
  write(tx, table, op.row_id, restored as Patch<SyncedTableName>);
  return null;
}

/** Allocations that the act added, and that it withdrew: one in both came and went within it. */
interface AllocationsOfAct {
  readonly added: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<string>;
}

function allocationsOf(ops: readonly LoggedOp[]): AllocationsOfAct {
  const rows = ops
    .filter((op) => op.table_no === syncedTables.allocation.no)
    .map((op) => ({ id: op.row_id, patch: JSON.parse(op.patch ?? '{}') as Record<string, Value> }));
  const idsWith = (column: string) => new Set(rows.filter(({ patch }) => patch[column]).map(({ id }) => id));
  return { added: idsWith('booking_id'), withdrawn: idsWith('withdrawn') };
}

/** An allocation is never brought back to life: taking back a withdrawal adds an equal one. What stands in for a piece
 * since is given up in its place; any other change since stands in the way. */
function revertAllocation(tx: Tx, id: string, isInsert: boolean, act: AllocationsOfAct): Refusal | null {
  if (act.added.has(id) && act.withdrawn.has(id)) return null;
  const row = statement(tx, 'SELECT * FROM allocation WHERE id = ?').get(id) as AllocationRow;
  if (!isInsert) {
    const { id: _, ...copy } = row;
    write(tx, 'allocation', tx.newId(), { ...copy, withdrawn: 0 });
    return null;
  }
  const live = row.withdrawn === 0 ? id : standInFor(tx, row, act);
  if (!live) return refusal('system/undo-changed-since', { table: 'allocation', column: 'withdrawn' });
  write(tx, 'allocation', live, { withdrawn: 1 });
  return null;
}

/** The live allocation that stands for one that was withdrawn since: an equal piece after an exchange, or the same piece
 * again, after a change that was itself taken back. */
function standInFor(tx: Tx, row: AllocationRow, act: AllocationsOfAct): string | undefined {
  const equal = statement(
    tx,
    `SELECT id FROM allocation WHERE booking_id = ? AND start_at = ? AND end_at = ? AND model_id IS ? AND flexible = ?
       AND (flexible = 1 OR resource_id = ?) AND withdrawn = 0 AND deleted = 0 ORDER BY id`,
  )
    .pluck()
    .all(row.booking_id, row.start_at, row.end_at, row.model_id, row.flexible, row.resource_id) as string[];
  return equal.find((id) => !act.added.has(id));
}

/** The row as it was before the operation, from the log; undefined when the operation made it. */
function valuesBefore(tx: Tx, op: LoggedOp): Record<string, Value> | undefined {
  const table = tableNameByNo.get(op.table_no) as SyncedTableName;
  const patches = statement(
    tx,
    `SELECT patch FROM sync_op WHERE table_no = ? AND row_id = ? AND (hlc < ? OR (hlc = ? AND stream = ? AND seq < ?))
     ORDER BY hlc, stream, seq`,
  )
    .pluck()
    .all(op.table_no, op.row_id, op.hlc, op.hlc, op.stream, op.seq) as string[];
  if (patches.length === 0) return undefined;
  return Object.assign({}, defaultsOf(tx, table), ...patches.map((patch) => JSON.parse(patch)));
}

function bookingsTouched(tx: Tx): Set<string> {
  const ids = new Set(tx.touched.get('booking') ?? []);
  for (const id of tx.touched.get('allocation') ?? []) {
    ids.add(statement(tx, 'SELECT booking_id FROM allocation WHERE id = ?').pluck().get(id) as string);
  }
  return ids;
}

/** Kits and rooms whose parts changed: bookings that hold them hold other pieces now. */
function containersTouched(tx: Tx): Set<string> {
  const containerOf = statement(tx, 'SELECT container_id FROM resource_part WHERE id = ?').pluck();
  return new Set([...(tx.touched.get('resource_part') ?? [])].map((id) => containerOf.get(id) as string));
}
