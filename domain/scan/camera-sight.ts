import { sameCode } from './read-code.ts';

/** What the camera has had before it lately. */
export interface Sight {
  readonly code: string | null;
  /** When it was last there. */
  readonly at: number;
  /** How many pictures since had nothing to read. */
  readonly misses: number;
}

export const nothingSeen: Sight = { code: null, at: 0, misses: 0 };

/** A label held before the camera is in many pictures, not all of them sharp: it is one scan until it has been away. A slow
 * computer takes few pictures, so that time alone says nothing. */
const AWAY_MS = 1500;
const AWAY_PICTURES = 3;

/** Takes one picture in: `report` is a code that was not there a moment ago. */
export function lookAt(
  sight: Sight,
  code: string | null,
  now: number,
): { readonly sight: Sight; readonly report: string | null } {
  if (code === null) return { sight: { ...sight, misses: sight.misses + 1 }, report: null };
  const isBack = sight.misses >= AWAY_PICTURES && now - sight.at >= AWAY_MS;
  const isSame = sight.code !== null && sameCode(sight.code, code) && !isBack;
  return { sight: { code, at: now, misses: 0 }, report: isSame ? null : code };
}
