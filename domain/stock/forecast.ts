import { foldText } from '../organisation/fold-text.ts';
import { groupsFor } from '../programme/needs-for.ts';
import type { Instant } from '../time/period.ts';
import { dateOf, type IsoDate } from '../time/wall-time.ts';
import { inStockUnit, type Milli, type StockUnit } from './amount.ts';

/** Material that a booked programme will use. */
export interface PlannedUse {
  readonly bookingId: string;
  readonly holder: string;
  readonly start: Instant;
  readonly locationId: string | null;
  /** As the programme says it: per group. */
  readonly material: string;
  readonly amount: number;
  readonly unit: string;
  readonly pupils: number | null;
  readonly mostPupils: number | null;
}

export interface StockPlace extends StockUnit {
  readonly id: string;
  readonly name: string;
  /** Null: for every location that has none of its own. */
  readonly locationId: string | null;
}

/** What a booking takes of a stock. */
export interface StockUse {
  readonly bookingId: string;
  readonly holder: string;
  readonly start: Instant;
  readonly milli: Milli;
}

/** The stock that a location takes a material from: its own of that name, else the one for everybody. */
export function stockFor<T extends StockPlace>(
  material: string,
  locationId: string | null,
  stocks: readonly T[],
): T | undefined {
  const wanted = foldText(material);
  const named = stocks.filter(({ name }) => foldText(name) === wanted);
  return (
    named.find((stock) => stock.locationId === locationId) ??
    named.find((stock) => stock.locationId === null) ??
    (locationId === null ? named[0] : undefined)
  );
}

/** Null when the programme counts in a unit that has nothing to do with the stock's. */
export function neededBy(use: PlannedUse, stock: StockUnit): Milli | null {
  const groups = groupsFor({ mostPupils: use.mostPupils }, use.pupils);
  return inStockUnit(use.amount * groups, use.unit, stock);
}

/** What comes of each stock, in order of time. `noted` is what a booking has been written down for already. */
export function usesByStock(
  uses: readonly PlannedUse[],
  stocks: readonly StockPlace[],
  noted: (bookingId: string, stockId: string) => Milli,
): ReadonlyMap<string, readonly StockUse[]> {
  const byName = new Map<string, StockPlace[]>();
  for (const stock of stocks) {
    const name = foldText(stock.name);
    byName.set(name, [...(byName.get(name) ?? []), stock]);
  }
  // Many bookings use few materials.
  const stocksOf = new Map<string, StockPlace | undefined>();
  const stockOf = ({ material, locationId }: PlannedUse) => {
    const key = `${locationId} ${material}`;
    if (!stocksOf.has(key)) stocksOf.set(key, stockFor(material, locationId, byName.get(foldText(material)) ?? []));
    return stocksOf.get(key);
  };
  const found = new Map<string, StockUse[]>();
  for (const use of [...uses].sort((a, b) => a.start - b.start)) {
    const stock = stockOf(use);
    const needed = stock ? neededBy(use, stock) : null;
    if (!stock || needed === null) continue;
    const milli = Math.max(0, needed - noted(use.bookingId, stock.id));
    if (milli === 0) continue;
    const { bookingId, holder, start } = use;
    found.set(stock.id, [...(found.get(stock.id) ?? []), { bookingId, holder, start, milli }]);
  }
  return found;
}

export interface Forecast {
  readonly needed: Milli;
  /** The first booking that there is not enough for, because it is used up or past its date by then. */
  readonly runsOut: (StockUse & { readonly because: 'used' | 'expired' }) | null;
}

/** Whether the stock lasts for what is booked. */
export function forecast(stock: Milli, expiresOn: IsoDate | null, uses: readonly StockUse[]): Forecast {
  let left = stock;
  let runsOut: Forecast['runsOut'] = null;
  let needed = 0;
  for (const use of uses) {
    needed += use.milli;
    left -= use.milli;
    if (runsOut) continue;
    if (expiresOn !== null && stock > 0 && dateOf(use.start) > expiresOn) runsOut = { ...use, because: 'expired' };
    else if (left < 0) runsOut = { ...use, because: 'used' };
  }
  return { needed, runsOut };
}
