import { type Refusal, refusal } from '../result.ts';
import type { LineState } from './loan.ts';

/** What somebody says came back of one line. */
export interface Count {
  readonly returned: number;
  readonly missing: number;
  readonly damaged: number;
}

/** Nobody brings back more than is out; what was counted wrong is taken back by undo. */
export function countRefusal(description: string, state: LineState, count: Count): Refusal | null {
  const told = count.returned + count.missing + count.damaged;
  if (told <= state.out) return null;
  return refusal('loan/more-than-out', { description, told, out: state.out });
}

export function foundRefusal(description: string, state: LineState, found: number): Refusal | null {
  if (found <= state.missing) return null;
  return refusal('loan/more-than-missing', { description, missing: state.missing });
}

export function refillRefusal(description: string, state: LineState, refilled: number): Refusal | null {
  if (refilled <= state.toRefill) return null;
  return refusal('loan/more-than-refill', { description, toRefill: state.toRefill });
}
