import { addMonths, type IsoDate } from '../time/wall-time.ts';
import type { Vog } from './person.ts';

export type VogState =
  | { readonly state: 'ok'; readonly until: IsoDate }
  | { readonly state: 'expired'; readonly until: IsoDate }
  | { readonly state: 'unseen' }
  | { readonly state: 'not_needed' };

/** A certificate counts once somebody here has seen it, and for so many months from its own date. Whoever noted no
 * date of issue has it count from the day it was seen. It still counts on its last day. */
export function vogState(vog: Vog, on: IsoDate, maxAgeMonths: number): VogState {
  if (!vog.vogNeeded) return { state: 'not_needed' };
  if (!vog.vogSeenOn) return { state: 'unseen' };
  const until = addMonths(vog.vogIssuedOn ?? vog.vogSeenOn, maxAgeMonths);
  return { state: on <= until ? 'ok' : 'expired', until };
}

export function mayWorkAlone({ state }: VogState): boolean {
  return state === 'ok' || state === 'not_needed';
}
