import { addDays, type IsoDate } from '../time/wall-time.ts';
import type { Milli } from './amount.ts';

export const stockStates = ['negative', 'expired', 'empty', 'low', 'expiring'] as const;
/** `negative`: more went out than ever came in, so that somebody has to count. */
export type StockState = (typeof stockStates)[number];

const EXPIRING_DAYS = 30;

export interface StockFacts {
  readonly stock: Milli;
  readonly minimum: Milli;
  readonly expiresOn: IsoDate | null;
}

/** What asks for attention, the gravest first. The last day of its term a thing is still good. */
export function statesOfStock({ stock, minimum, expiresOn }: StockFacts, today: IsoDate): readonly StockState[] {
  const states: StockState[] = [];
  if (stock < 0) states.push('negative');
  const has = stock > 0;
  if (has && expiresOn !== null && expiresOn < today) states.push('expired');
  if (stock === 0) states.push('empty');
  if (has && stock < minimum) states.push('low');
  if (has && expiresOn !== null && expiresOn >= today && expiresOn <= addDays(today, EXPIRING_DAYS)) {
    states.push('expiring');
  }
  return states;
}
