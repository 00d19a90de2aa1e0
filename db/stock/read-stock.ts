import type { StockUnit } from '#domain/stock/amount.ts';
import type { MovementKind } from '#domain/stock/movement.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface ConsumableRecord extends StockUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly minimumMilli: number;
  readonly expiresOn: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly place: string;
  readonly priceCents: number | null;
  readonly note: string;
  readonly stockMilli: number;
  /** When somebody last looked whether the stock is right. */
  readonly countedAt: number | null;
}

export interface MovementRecord {
  readonly id: string;
  readonly kind: MovementKind;
  readonly milli: number;
  readonly countedMilli: number | null;
  readonly afterMilli: number;
  readonly bookingId: string | null;
  readonly holder: string;
  readonly reason: string;
  readonly happenedAt: number;
  readonly short: boolean;
}

const CONSUMABLE = `SELECT consumable.id, code, consumable.name, category, unit, pack_unit AS packUnit, pack_milli AS packMilli,
    minimum_milli AS minimumMilli, expires_on AS expiresOn, location_id AS locationId, location.name AS locationName,
    place, price_cents AS priceCents, consumable.note, coalesce(moved.stock, 0) AS stockMilli, moved.countedAt
  FROM consumable LEFT JOIN location ON location.id = consumable.location_id
  LEFT JOIN (SELECT consumable_id, sum(milli) AS stock, max(CASE kind WHEN 'count' THEN happened_at END) AS countedAt
    FROM stock_movement WHERE deleted = 0 GROUP BY consumable_id) AS moved ON moved.consumable_id = consumable.id
  WHERE consumable.deleted = 0`;

export function consumableRows(db: ReadableDb): readonly ConsumableRecord[] {
  return statement(
    db,
    `${CONSUMABLE} ORDER BY consumable.name COLLATE NOCASE, consumable.id`,
  ).all() as ConsumableRecord[];
}

export function consumableRecord(db: ReadableDb, id: string): ConsumableRecord | undefined {
  return statement(db, `${CONSUMABLE} AND consumable.id = ?`).get(id) as ConsumableRecord | undefined;
}

/** Newest first, each with the stock after it. */
export function movementRows(db: ReadableDb, consumableId: string): readonly MovementRecord[] {
  const rows = statement(
    db,
    `SELECT stock_movement.id, stock_movement.kind, milli, counted_milli AS countedMilli, booking_id AS bookingId,
       CASE WHEN booking_id IS NULL THEN '' ELSE (SELECT ${HOLDER_SQL} FROM booking WHERE booking.id = booking_id) END AS holder,
       reason, happened_at AS happenedAt, short,
       sum(milli) OVER (ORDER BY happened_at, stock_movement.id) AS afterMilli
     FROM stock_movement WHERE consumable_id = ? AND deleted = 0 ORDER BY happened_at DESC, stock_movement.id DESC`,
  ).all(consumableId) as (Omit<MovementRecord, 'short'> & { readonly short: 0 | 1 })[];
  return rows.map((row) => ({ ...row, short: row.short === 1 }));
}
