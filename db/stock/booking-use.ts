import { neededBy, type PlannedUse, stockFor } from '#domain/stock/forecast.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { usedBy } from './move-stock.ts';
import { type ConsumableRecord, consumableRows } from './read-stock.ts';

export interface BookingUseLine {
  readonly consumable: ConsumableRecord;
  /** As the programme says; null when it is not in the programme, or in a unit that does not fit. */
  readonly plannedMilli: number | null;
  readonly usedMilli: number;
}

/** What a booking would use by its programme, and what it was written down for. */
export function bookingUse(db: ReadableDb, bookingId: string): readonly BookingUseLine[] {
  const stocks = consumableRows(db);
  const lines = new Map<string, BookingUseLine>();
  for (const use of usesOf(db, bookingId)) {
    const consumable = stockFor(use.material, use.locationId, stocks);
    if (!consumable) continue;
    const earlier = lines.get(consumable.id)?.plannedMilli ?? 0;
    const planned = neededBy(use, consumable);
    lines.set(consumable.id, {
      consumable,
      plannedMilli: planned === null ? null : planned + earlier,
      usedMilli: usedBy(db, bookingId, consumable.id),
    });
  }
  const noted = statement(db, 'SELECT DISTINCT consumable_id FROM stock_movement WHERE booking_id = ? AND deleted = 0')
    .pluck()
    .all(bookingId) as string[];
  for (const id of noted) {
    const consumable = stocks.find((stock) => stock.id === id);
    if (!consumable || lines.has(id)) continue;
    lines.set(id, { consumable, plannedMilli: null, usedMilli: usedBy(db, bookingId, id) });
  }
  return [...lines.values()];
}

function usesOf(db: ReadableDb, bookingId: string): readonly PlannedUse[] {
  return statement(
    db,
    `SELECT booking.id AS bookingId, '' AS holder, booking.start_at AS start, booking.location_id AS locationId,
       programme_need.description AS material, programme_need.amount, programme_need.unit,
       booking_detail.pupils, programme_version.most_pupils AS mostPupils
     FROM booking JOIN programme_version ON programme_version.id = booking.programme_version_id
     JOIN programme_need ON programme_need.version_id = programme_version.id
     LEFT JOIN booking_detail ON booking_detail.id = booking.id
     WHERE booking.id = ? AND programme_need.kind = 'consumable' AND programme_need.deleted = 0 AND amount > 0
     ORDER BY programme_need.position`,
  ).all(bookingId) as PlannedUse[];
}
