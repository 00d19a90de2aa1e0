import { isDefinedError, ORPCError } from '@orpc/client';
import i18next from 'i18next';
import type { Fact } from '#domain/result.ts';
import { DEFAULT_ZONE } from '#domain/time/wall-time.ts';
import { readableFacts } from './booking/verdict-text.ts';

interface RefusalLike {
  readonly code: string;
  readonly field?: string | undefined;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** The refusal that an error of the contract carries, if it is one. */
export function refusalOf(error: unknown): RefusalLike | undefined {
  if (error instanceof ORPCError && isDefinedError(error) && error.code === 'REFUSED') return error.data as RefusalLike;
  return undefined;
}

/** The sentence for the person: what the matter is and the way on. A bug says that what was typed is still there. */
export function errorText(error: unknown): string {
  const refusal = refusalOf(error);
  return refusal ? refusalSentence(refusal) : i18next.t('app:error.unexpected');
}

export function refusalSentence(refusal: RefusalLike): string {
  const [feature, what] = refusal.code.split('/');
  const key = `${feature}:refusal.${what}`;
  if (i18next.exists(key)) return i18next.t(key, readable(refusal.facts));
  return i18next.t('app:error.refused', { code: refusal.code });
}

function readable(facts: RefusalLike['facts']): Record<string, Fact> {
  const { reason } = facts;
  const because = reason ? i18next.t('verdict:because', { reason }) : '';
  // A plural form needs the number itself.
  const { count } = facts;
  return { ...readableFacts(facts, i18next.language, DEFAULT_ZONE), because, ...(count !== undefined && { count }) };
}
