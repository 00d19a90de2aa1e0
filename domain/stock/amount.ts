import { foldText } from '../organisation/fold-text.ts';

/** Whole thousandths of a unit: sums are exact, in whatever order they are made. */
export type Milli = number;

/** What a consumable is counted in, and the pack it comes in: 1 rol = 1000 g. */
export interface StockUnit {
  readonly unit: string;
  /** Empty when it comes by the unit. */
  readonly packUnit: string;
  readonly packMilli: Milli | null;
}

/** More than this of anything is a typing mistake. */
export const MOST_AMOUNT = 10_000_000;

/** Null when it is no amount: not finite, finer than a thousandth, or absurd. Rounds off what floats add. */
export function toMilli(amount: number): Milli | null {
  if (!Number.isFinite(amount) || Math.abs(amount) > MOST_AMOUNT) return null;
  const milli = Math.round(amount * 1000);
  return Math.abs(milli - amount * 1000) < 1e-3 ? milli : null;
}

export function toAmount(milli: Milli): number {
  return milli / 1000;
}

/** An amount in some unit, in thousandths of the unit the stock is counted in; null when the units have nothing
 * to do with each other or it is no amount. */
export function inStockUnit(amount: number, unit: string, stock: StockUnit): Milli | null {
  const factor = factorTo(unit, stock);
  if (factor === null) return null;
  const milli = Math.round(amount * factor * 1000);
  return Number.isFinite(milli) && Math.abs(milli) <= MOST_AMOUNT * 1000 ? milli : null;
}

/** The stock as packs and what is left over: 2 rol + 350 g. Null without packs, or when there is not one whole pack. */
export function inPacks(milli: Milli, stock: StockUnit): { readonly packs: number; readonly rest: Milli } | null {
  if (stock.packMilli === null || milli < stock.packMilli) return null;
  const packs = Math.floor(milli / stock.packMilli);
  return { packs, rest: milli - packs * stock.packMilli };
}

/** Units of one measure, each with its size. */
const measures: readonly Readonly<Record<string, number>>[] = [
  { mg: 0.001, g: 1, gram: 1, kg: 1000, kilo: 1000, kilogram: 1000 },
  { ml: 0.001, cl: 0.01, dl: 0.1, l: 1, liter: 1, litre: 1 },
  { mm: 0.001, cm: 0.01, m: 1, meter: 1, metre: 1 },
  { stuk: 1, stuks: 1, st: 1, piece: 1, pieces: 1, pcs: 1, '': 1 },
];

function factorTo(unit: string, { unit: base, packUnit, packMilli }: StockUnit): number | null {
  if (isSame(unit, base)) return 1;
  if (packMilli !== null && packUnit !== '' && isSame(unit, packUnit)) return packMilli / 1000;
  const [from, to] = [foldText(unit), foldText(base)];
  for (const measure of measures) {
    const [size, baseSize] = [measure[from], measure[to]];
    if (size !== undefined && baseSize !== undefined) return size / baseSize;
  }
  return null;
}

/** `plaat` and `platen` are one unit: what a word begins with, and how it ends in the plural. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [foldText(a), foldText(b)];
  return one === other || stem(one) === stem(other);
}

function stem(word: string): string {
  const singular = word.replace(/(en|s)$/, '');
  return singular.length < 3 ? word : singular.replace(/(.)\1/g, '$1');
}
