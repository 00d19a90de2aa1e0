import type { Milli } from '#domain/stock/amount.ts';
import type { Period } from '#domain/time/period.ts';
import type { ReadableDb } from '../connection.ts';
import { comingStockUses } from '../stock/planned-use.ts';
import { type ConsumableRecord, consumableRows } from '../stock/read-stock.ts';

/** What one booking of the day takes from one stock. */
export interface StockTake {
  readonly stock: ConsumableRecord;
  readonly bookingId: string;
  readonly milli: Milli;
  /** What comes before it leaves too little. */
  readonly isShort: boolean;
}

/** What the programmes of a day use up, less what was written down already, and whether it will be there. Of a day that
 * is over nothing is short: what was there then nobody knows. */
export function stockToTake(db: ReadableDb, day: Period, now: number): readonly StockTake[] {
  const stocks = consumableRows(db);
  const uses = comingStockUses(db, { from: Math.min(now, day.start), until: day.end }, stocks);
  return stocks.flatMap((stock) => {
    let left = stock.stockMilli;
    return (uses.get(stock.id) ?? []).map(({ bookingId, milli }): StockTake => {
      left -= milli;
      return { stock, bookingId, milli, isShort: left < 0 && day.end > now };
    });
  });
}
