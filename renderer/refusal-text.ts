import { isDefinedError, ORPCError } from '@orpc/client';
import i18next from 'i18next';

interface RefusalLike {
  readonly code: string;
  readonly field?: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
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
  if (i18next.exists(key)) return i18next.t(key, refusal.facts);
  return i18next.t('app:error.refused', { code: refusal.code });
}
