import type { Refusal } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { AllocationRow } from '../schema/booking.ts';
import type { LoggedOp } from '../write-door/logged-op.ts';
import { syncedTables } from '../write-door/tables.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { Holding } from './occupancy-index.ts';
import { claim, giveBack, liveAllocations, release, takeBackFromKits } from './settle.ts';

/** A booking that another one made change pieces: what it had, and what it got. */
interface Exchange {
  readonly bookingId: string;
  readonly before: AllocationRow;
  readonly after: AllocationRow;
}

/** The exchanges among these operations, and the operations that made them. A booking that was itself changed in the
 * transaction writes its own row; one that only made room does not. What such a booking lost or got without the other, as
 * one that is handed out gets named pieces for any of a model, is taken back as anything else. */
export function exchangesIn(
  tx: Tx,
  ops: readonly LoggedOp[],
): { readonly exchanges: readonly Exchange[]; readonly operations: ReadonlySet<LoggedOp> } {
  const changed = new Set(ops.filter((op) => op.table_no === syncedTables.booking.no).map((op) => op.row_id));
  const rows = ops
    .filter((op) => op.table_no === syncedTables.allocation.no)
    .map((op) => ({ op, row: statement(tx, 'SELECT * FROM allocation WHERE id = ?').get(op.row_id) as AllocationRow }))
    .filter(({ row }) => !changed.has(row.booking_id));
  const isWithdrawal = ({ op }: (typeof rows)[number]) =>
    (JSON.parse(op.patch ?? '{}') as { withdrawn?: 1 }).withdrawn === 1;
  const gone = rows.filter(isWithdrawal);
  const pairs = rows
    .filter((one) => !isWithdrawal(one))
    .flatMap((came) => {
      const { row: after } = came;
      const at = gone.findIndex(
        ({ row }) =>
          row.booking_id === after.booking_id &&
          row.start_at === after.start_at &&
          row.end_at === after.end_at &&
          row.model_id === after.model_id,
      );
      const [went] = at < 0 ? [] : gone.splice(at, 1);
      return went ? [{ went, came }] : [];
    });
  return {
    exchanges: pairs.map(({ went, came }) => ({ bookingId: came.row.booking_id, before: went.row, after: came.row })),
    operations: new Set(pairs.flatMap(({ went, came }) => [went.op, came.op])),
  };
}

/** Settles the bookings that an undo touched. Who made room gets its old piece back where it still has the new one and
 * the old one is free by now; otherwise it keeps what it has, which is as good. */
export function* settleWithExchanges(
  tx: Tx,
  bookingIds: readonly string[],
  exchanges: readonly Exchange[],
  actAt: number,
): Generator<void, Refusal | null> {
  const live = exchanges.filter(({ after }) => isLive(tx, after.id));
  const all = [...new Set([...bookingIds, ...live.map(({ bookingId }) => bookingId)])];
  const released: Holding[] = [];
  for (const bookingId of all) {
    released.push(...release(tx, bookingId));
    yield;
  }
  // Their own places first: then it shows who must go back and who can.
  const making = new Set(live.map(({ bookingId }) => bookingId));
  for (const bookingId of all) {
    if (!making.has(bookingId)) {
      const allocations = liveAllocations(tx, bookingId);
      takeBackFromKits(tx, bookingId, allocations, actAt);
      const taken = claim(tx, bookingId, allocations);
      if (taken) return taken;
    }
    yield;
  }
  for (const { before, after } of whoGoBack(tx, live)) {
    const { id: _, ...copy } = before;
    write(tx, 'allocation', after.id, { withdrawn: 1 });
    write(tx, 'allocation', tx.newId(), { ...copy, withdrawn: 0 });
  }
  for (const bookingId of making) {
    const taken = claim(tx, bookingId, liveAllocations(tx, bookingId));
    if (taken) return taken;
  }
  giveBack(tx, released);
  return null;
}

/** As many as can: each to a piece that nobody holds, and that none of those who stay needs. */
function whoGoBack(tx: Tx, exchanges: readonly Exchange[]): readonly Exchange[] {
  let going = exchanges;
  for (;;) {
    const staying = exchanges.filter((one) => !going.includes(one));
    const possible = going.filter(({ before }) => {
      const isFree = tx.occupancy.isFree(before.resource_id, before.start_at, before.end_at);
      return (
        isFree &&
        !staying.some(
          ({ after }) =>
            after.resource_id === before.resource_id &&
            after.start_at < before.end_at &&
            before.start_at < after.end_at,
        )
      );
    });
    if (possible.length === going.length) return going;
    going = possible;
  }
}

function isLive(tx: Tx, allocationId: string): boolean {
  return (
    statement(
      tx,
      `SELECT 1 FROM allocation JOIN booking ON booking.id = allocation.booking_id
       WHERE allocation.id = ? AND withdrawn = 0 AND allocation.deleted = 0 AND booking.deleted = 0 AND intent <> 'cancelled'`,
    ).get(allocationId) !== undefined
  );
}
