import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { resettleHolders } from '../booking/resettle.ts';
import { exchangesIn, settleWithExchanges } from '../booking/undo-exchange.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { defaultsOf } from './defaults.ts';
import type { LoggedOp } from './logged-op.ts';
import { type SyncedTable, type SyncedTableName, syncedTables, tableNameByNo } from './tables.ts';
import { type Act, type Tx, transact } from './transaction.ts';
import { type Patch, remove, write } from './write.ts';

type Value = string | number | null;

/** Restores the values from before a transaction, as a new operation. Refused when somebody changed the same
 * columns since, or when a resource that it would take back is held by now. */
export function undo(store: Store, act: Act, transactionId: string): Result<{ transactionId: string }> {
  return transact(store, act, (tx) => {
    const ops = operationsOf(tx, transactionId);
    if (ops.length === 0) return refuse(refusal('system/nothing-to-undo', {}));
    const exchanged = exchangesIn(tx, ops);
    for (const op of [...ops].reverse()) {
      const refused = exchanged.operations.has(op) ? null : revert(tx, op);
      if (refused) return refuse(refused);
    }
    const settled = settleWithExchanges(tx, [...bookingsTouched(tx)], exchanged.exchanges);
    if (settled) return refuse(refusal('system/undo-taken', settled.facts));
    for (const containerId of containersTouched(tx)) {
      const taken = resettleHolders(tx, containerId);
      if (taken) return refuse(refusal('system/undo-taken', taken.facts));
    }
    return accept({ transactionId: tx.id });
  });
}

function operationsOf(tx: Tx, transactionId: string): LoggedOp[] {
  return statement(
    tx,
    `SELECT sync_op.stream, sync_op.seq, sync_op.hlc, table_no, row_id, patch
     FROM sync_group JOIN sync_op ON sync_op.id BETWEEN (sync_group.stream << 36) + first_seq AND (sync_group.stream << 36) + last_seq
     WHERE transaction_id = ? ORDER BY sync_op.stream, sync_op.seq`,
  ).all(transactionId) as LoggedOp[];
}

function revert(tx: Tx, op: LoggedOp) {
  const table = tableNameByNo.get(op.table_no);
  if (!table || op.patch === null) return refusal('system/undo-unknown', {});
  const patch = JSON.parse(op.patch) as Record<string, Value>;
  const now = statement(tx, `SELECT * FROM "${table}" WHERE id = ?`).get(op.row_id) as Record<string, Value>;
  const earlier = valuesBefore(tx, op);
  const isInsert = earlier === undefined;
  const table_ = syncedTables[table] as SyncedTable;
  if (table_.immutable) {
    revertAllocation(tx, op.row_id, now, isInsert);
    return null;
  }
  const moved = Object.entries(patch).find(([column, value]) => now[column] !== value && column !== 'sequence');
  if (moved) return refusal('system/undo-changed-since', { table, column: moved[0] });
  if (isInsert) {
    remove(tx, table, op.row_id);
    return null;
  }
  const restored = Object.fromEntries(Object.keys(patch).map((column) => [column, earlier[column] ?? null]));
  if (table === 'booking') restored.sequence = Number(now.sequence) + 1;
  write(tx, table, op.row_id, restored as Patch<SyncedTableName>);
  return null;
}

/** An allocation is never brought back to life: taking back a withdrawal adds an equal one. */
function revertAllocation(tx: Tx, id: string, now: Record<string, Value>, isInsert: boolean): void {
  if (isInsert) {
    write(tx, 'allocation', id, { withdrawn: 1 });
    return;
  }
  const { id: _, withdrawn: __, ...copy } = now;
  write(tx, 'allocation', tx.newId(), { ...copy, withdrawn: 0 } as Patch<'allocation'>);
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
