import type { Result } from './result.ts';

/** What a command gave, in a test of something that comes after it. */
export function accepted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

export function codeOf(result: Result<unknown, unknown>): string | null {
  return result.ok ? null : ((result.refusal as { readonly code?: string }).code ?? null);
}
