import { accept, type Refusal, type Result, refusal, refuse } from '../result.ts';
import { inStockUnit, type Milli, type StockUnit, toAmount } from './amount.ts';

export const movementKinds = ['in', 'out', 'count', 'loss', 'use'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** What a person may book by hand; a count and the use of a booking have acts of their own. */
export const handKinds = ['in', 'out', 'loss'] as const;
export type HandKind = (typeof handKinds)[number];

export interface Change {
  readonly milli: Milli;
  /** It went out although the stock did not say that it was there: somebody has to count. */
  readonly short: boolean;
}

/** What a movement by hand does to a stock. More than there is goes out only when the person says that it did. */
export function changeByHand(
  stock: Milli,
  { kind, amount, unit }: { readonly kind: HandKind; readonly amount: number; readonly unit: string },
  of: StockUnit,
  acceptShort: boolean,
): Result<Change> {
  const milli = amountOf(amount, unit, of);
  if (typeof milli !== 'number') return refuse(milli);
  if (milli <= 0) return refuse(refusal('stock/amount-not-positive', {}, 'amount'));
  return take(stock, kind === 'in' ? milli : -milli, of, acceptShort);
}

/** A count says what is there; the movement is the difference with what the stock said. */
export function changeByCount(
  stock: Milli,
  { amount, unit, reason }: { readonly amount: number; readonly unit: string; readonly reason: string },
  of: StockUnit,
): Result<{ readonly milli: Milli; readonly counted: Milli }> {
  const counted = amountOf(amount, unit, of);
  if (typeof counted !== 'number') return refuse(counted);
  if (counted < 0) return refuse(refusal('stock/count-negative', {}, 'amount'));
  if (counted !== stock && reason.trim() === '') return refuse(refusal('stock/reason-empty', {}, 'reason'));
  return accept({ milli: counted - stock, counted });
}

/** What a booking has used in all; only the difference with what was written down before moves the stock, so that
 * the same use is never counted twice. */
export function changeByUse(
  stock: Milli,
  used: Milli,
  { amount, unit }: { readonly amount: number; readonly unit: string },
  of: StockUnit,
  acceptShort: boolean,
): Result<Change> {
  const milli = amountOf(amount, unit, of);
  if (typeof milli !== 'number') return refuse(milli);
  if (milli < 0) return refuse(refusal('stock/amount-not-positive', {}, 'amount'));
  return take(stock, used - milli, of, acceptShort);
}

function take(stock: Milli, milli: Milli, of: StockUnit, acceptShort: boolean): Result<Change> {
  const short = milli < 0 && stock + milli < 0;
  if (!short || acceptShort) return accept({ milli, short });
  const facts = { stock: toAmount(stock), wanted: toAmount(-milli), unit: of.unit };
  return refuse(refusal('stock/not-enough', facts, 'amount'));
}

function amountOf(amount: number, unit: string, of: StockUnit): Milli | Refusal {
  const milli = inStockUnit(amount, unit, of);
  if (milli !== null) return milli;
  return Number.isFinite(amount) && inStockUnit(1, unit, of) === null
    ? refusal('stock/unit-unknown', { unit, known: [of.unit, of.packUnit].filter(Boolean).join(', ') }, 'unit')
    : refusal('stock/amount-absurd', {}, 'amount');
}
