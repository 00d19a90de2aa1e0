import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import type { Milli, StockUnit } from '#domain/stock/amount.ts';
import { changeByCount, changeByHand, changeByUse, type HandKind } from '#domain/stock/movement.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { syncedTables } from '../write-door/tables.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

export interface HandMovement {
  readonly consumableId: string;
  readonly kind: HandKind;
  readonly amount: number;
  readonly unit: string;
  readonly reason: string;
  /** It went out although the stock does not say that it was there. */
  readonly acceptShort: boolean;
}

export interface StockCount {
  readonly consumableId: string;
  readonly amount: number;
  readonly unit: string;
  readonly reason: string;
}

export interface BookingUse {
  readonly bookingId: string;
  readonly lines: readonly { readonly consumableId: string; readonly amount: number; readonly unit: string }[];
  readonly acceptShort: boolean;
}

/** Books in or out. The same id again answers with the movement that is there: a double click moves once. */
export function moveStock(store: Store, act: Act, id: string, movement: HandMovement): Result<Saved> {
  return transact(store, act, (tx) => moveStockIn(tx, id, movement));
}

export function moveStockIn(tx: Tx, id: string, movement: HandMovement): Result<Saved> {
  if (isThere(tx, id)) return accept({ id, transactionId: '' });
  const of = unitOf(tx, movement.consumableId);
  if (!of) return refuse(refusal('stock/not-found', { id: movement.consumableId }));
  const changed = changeByHand(stockIn(tx, movement.consumableId), movement, of, movement.acceptShort);
  if (!changed.ok) return changed;
  const { milli, short } = changed.value;
  write(tx, 'stock_movement', id, {
    consumable_id: movement.consumableId,
    kind: movement.kind,
    milli,
    reason: movement.reason.trim(),
    happened_at: tx.now,
    short: short ? 1 : 0,
  });
  return accept({ id, transactionId: tx.id });
}

/** Says what is there now. A count that agrees is written down too: somebody looked. */
export function countStock(store: Store, act: Act, id: string, count: StockCount): Result<Saved> {
  return transact(store, act, (tx) => {
    if (isThere(tx, id)) return accept({ id, transactionId: '' });
    const of = unitOf(tx, count.consumableId);
    if (!of) return refuse(refusal('stock/not-found', { id: count.consumableId }));
    const changed = changeByCount(stockIn(tx, count.consumableId), count, of);
    if (!changed.ok) return changed;
    write(tx, 'stock_movement', id, {
      consumable_id: count.consumableId,
      kind: 'count',
      milli: changed.value.milli,
      counted_milli: changed.value.counted,
      reason: count.reason.trim(),
      happened_at: tx.now,
    });
    return accept({ id, transactionId: tx.id });
  });
}

/** Writes down what a booking has used in all, all lines or none. */
export function noteUse(store: Store, act: Act, use: BookingUse): Result<Saved> {
  return transact(store, act, (tx) => {
    const refused = noteUseIn(tx, use);
    if (refused) return refuse(refused);
    return accept({ id: use.bookingId, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

export function noteUseIn(tx: Tx, { bookingId, lines, acceptShort }: BookingUse): Refusal | null {
  if (!statement(tx, 'SELECT 1 FROM booking WHERE id = ? AND deleted = 0').get(bookingId)) {
    return refusal('stock/booking-gone', { id: bookingId });
  }
  for (const [at, line] of lines.entries()) {
    const { consumableId } = line;
    const of = unitOf(tx, consumableId);
    if (!of) return refusal('stock/not-found', { id: consumableId });
    const used = usedBy(tx, bookingId, consumableId);
    const changed = changeByUse(stockIn(tx, consumableId), used, line, of, acceptShort);
    if (!changed.ok) {
      const { code, facts, field } = changed.refusal;
      return refusal(code, { ...facts, name: of.name }, `lines.${at}.${field ?? 'amount'}`);
    }
    const { milli, short } = changed.value;
    if (milli === 0) continue;
    write(tx, 'stock_movement', tx.newId(), {
      consumable_id: consumableId,
      kind: 'use',
      milli,
      booking_id: bookingId,
      happened_at: tx.now,
      short: short ? 1 : 0,
    });
  }
  return null;
}

export function stockIn(db: ReadableDb, consumableId: string): Milli {
  return Number(
    statement(db, 'SELECT coalesce(sum(milli), 0) FROM stock_movement WHERE consumable_id = ? AND deleted = 0')
      .pluck()
      .get(consumableId),
  );
}

/** What a booking has been written down for so far. */
export function usedBy(db: ReadableDb, bookingId: string, consumableId: string): Milli {
  return Number(
    statement(
      db,
      'SELECT coalesce(-sum(milli), 0) FROM stock_movement WHERE booking_id = ? AND consumable_id = ? AND deleted = 0',
    )
      .pluck()
      .get(bookingId, consumableId),
  );
}

/** A stock that taking back these movements of an act brings below nothing, and below what it was before that act: more was
 * used since. Undefined when there is none. */
export function stockShortAfter(
  db: ReadableDb,
  movementIds: readonly string[],
  actAt: number,
): { readonly name: string } | undefined {
  return statement(
    db,
    `SELECT consumable.name FROM consumable WHERE id IN
       (SELECT consumable_id FROM stock_movement WHERE id IN (SELECT value FROM json_each(@ids)))
     AND (SELECT coalesce(sum(milli), 0) FROM stock_movement WHERE consumable_id = consumable.id AND deleted = 0) <
       min(0, (SELECT coalesce(sum(milli), 0) FROM stock_movement WHERE consumable_id = consumable.id AND deleted = 0
               AND (SELECT min(hlc) FROM sync_op WHERE row_id = stock_movement.id AND table_no = @table) < @actAt))
     AND (SELECT sum(milli * (1 - 2 * deleted)) FROM stock_movement
          WHERE consumable_id = consumable.id AND id IN (SELECT value FROM json_each(@ids))) < 0 LIMIT 1`,
  ).get({ ids: JSON.stringify(movementIds), actAt, table: syncedTables.stock_movement.no }) as
    | { name: string }
    | undefined;
}

function isThere(db: ReadableDb, movementId: string): boolean {
  return statement(db, 'SELECT 1 FROM stock_movement WHERE id = ?').get(movementId) !== undefined;
}

function unitOf(db: ReadableDb, id: string): (StockUnit & { readonly name: string }) | undefined {
  return statement(
    db,
    `SELECT name, unit, pack_unit AS packUnit, pack_milli AS packMilli FROM consumable WHERE id = ? AND deleted = 0`,
  ).get(id) as (StockUnit & { readonly name: string }) | undefined;
}
