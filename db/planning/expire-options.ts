import { accept } from '#domain/result.ts';
import { instantOfHlc } from '#domain/sync/hlc.ts';
import { DEFAULT_ZONE, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { settle } from '../booking/settle.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { syncedTables } from '../write-door/tables.ts';
import { transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

/** Stands in the history: nobody pressed a button. */
const act = { actor: 'Techlab', action: 'planning.expire-options' };

interface DueOption {
  readonly id: string;
  readonly optionUntil: IsoDate;
  readonly sequence: number;
  readonly zone: string;
}

/** Cancels the options whose last day has passed, in one act that can be undone; what they held is free. Gives how many. */
export function expireOptions(store: Store): number {
  if (store.readOnly || dueOptions(store.db, store.now()).length === 0) return 0;
  const result = transact(store, act, (tx) => {
    const due = dueOptions(tx, tx.now);
    for (const { id, sequence, zone } of due) {
      write(tx, 'booking', id, {
        intent: 'cancelled',
        cancelled_at: tx.now,
        cancel_share: 0,
        expired_on: dateOf(tx.now, zone),
        sequence: sequence + 1,
      });
      settle(tx, id);
    }
    return accept(due.length);
  });
  return result.ok ? result.value : 0;
}

/** Whoever took the lapse back gets until the end of that day to ask for an answer or a later date. */
function dueOptions(db: ReadableDb, now: number): readonly DueOption[] {
  const options = statement(
    db,
    `SELECT booking.id, option_until AS optionUntil, sequence, coalesce(location.time_zone, ?) AS zone
     FROM booking LEFT JOIN location ON location.id = booking.location_id
     WHERE booking.intent = 'option' AND booking.deleted = 0 AND option_until < ? ORDER BY booking.id`,
  ).all(DEFAULT_ZONE, dateOf(now, LATEST_ZONE)) as DueOption[];
  return options.filter((option) => option.optionUntil < dateOf(now, option.zone) && !takenBackOn(db, option, now));
}

/** Where the date is furthest on: no option that is due anywhere is missed. */
const LATEST_ZONE = 'Pacific/Kiritimati';

function takenBackOn(db: ReadableDb, { id, zone }: DueOption, now: number): boolean {
  const last = statement(
    db,
    `SELECT sync_op.hlc, sync_group.action FROM sync_op
     JOIN sync_group ON sync_group.hlc = sync_op.hlc AND sync_group.stream = sync_op.stream
     WHERE sync_op.row_id = ? AND sync_op.table_no = ? ORDER BY sync_op.hlc DESC, sync_op.id DESC LIMIT 1`,
  ).get(id, syncedTables.booking.no) as { hlc: number; action: string } | undefined;
  return last?.action === 'system.undo' && dateOf(instantOfHlc(last.hlc), zone) === dateOf(now, zone);
}
