import type { BookingDraft } from '#domain/booking/booking.ts';
import type { MaterialFact, ProgrammeFact } from '#domain/booking/facts.ts';
import { neededBy, stockFor } from '#domain/stock/forecast.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import type { ReadableDb } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';
import { comingStockUses, notedUses, noteKey } from './planned-use.ts';
import { type ConsumableRecord, consumableRows } from './read-stock.ts';

/** No date function reads further. */
const FAR = 1e14;

/** What a draft's programme uses up of the stocks that are kept, and what the bookings before it leave of them. */
export function materialFacts(
  db: ReadableDb,
  draft: BookingDraft,
  programme: ProgrammeFact | null,
  bookingId: string | undefined,
  now: number,
): readonly MaterialFact[] {
  const needs = (programme?.needs ?? []).filter((need) => need.kind === 'consumable');
  if (needs.length === 0 || !programme || Math.abs(draft.start) > FAR) return [];
  const stocks = remembered(db, 'stocks', ['consumable', 'stock_movement', 'location'], () => consumableRows(db));
  const wanted = new Map<ConsumableRecord, number>();
  for (const { description: material, amount, unit } of needs) {
    const stock = stockFor(material, draft.locationId, stocks);
    if (!stock) continue;
    const { pupils, start, locationId } = draft;
    const use = { bookingId: '', holder: '', start, locationId, material, amount, unit, pupils };
    const milli = neededBy({ ...use, mostPupils: programme.mostPupils }, stock) ?? 0;
    const noted = bookingId ? (notedUses(db).get(noteKey(bookingId, stock.id)) ?? 0) : 0;
    wanted.set(stock, (wanted.get(stock) ?? 0) + Math.max(0, milli - noted));
  }
  if (wanted.size === 0) return [];
  const query = {
    from: now,
    until: draft.start,
    exceptBookingId: bookingId,
    materials: [...wanted.keys()].map(({ name }) => name),
  };
  const before = comingStockUses(db, query, stocks);
  return [...wanted].map(([stock, milli]): MaterialFact => {
    const taken = (before.get(stock.id) ?? []).reduce((sum, use) => sum + use.milli, 0);
    const { name, unit, minimumMilli, expiresOn, stockMilli } = stock;
    const expired = stockMilli > 0 && expiresOn !== null && expiresOn < dateOf(draft.start);
    return {
      name,
      unit,
      wanted: milli,
      left: stockMilli - taken,
      minimum: minimumMilli,
      expiredOn: expired ? expiresOn : null,
    };
  });
}
