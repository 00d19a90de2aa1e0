import type { TFunction } from 'i18next';
import { dateInDigits } from '../time/format.ts';
import type { Due, DueLine } from './safety-types.ts';

/** One line per thing and kind. */
export function dueKey({ assetId, kind }: Pick<DueLine, 'assetId' | 'kind'>): string {
  return `${assetId} ${kind}`;
}

/** Until when it counts; what failed never did, and what nobody determined is not guessed. */
export function dueText({ dueOn, state }: Pick<Due, 'dueOn' | 'state'>, t: TFunction, language: string): string {
  if (dueOn) return dateInDigits(dueOn, language);
  return t(state === 'rejected' ? 'safety:notValid' : 'safety:undetermined');
}
