import { sameCode } from './read-code.ts';

/** What the camera has had before it lately. */
export interface Sight {
  readonly code: string | null;
  /** When it was last there. */
  readonly at: number;
}

export const nothingSeen: Sight = { code: null, at: 0 };

/** A label held before the camera is in many pictures, not all of them sharp: it is one scan until it has been away. */
const AWAY_MS = 1500;

/** Takes one picture in: `report` is a code that was not there a moment ago. */
export function lookAt(
  sight: Sight,
  code: string | null,
  now: number,
): { readonly sight: Sight; readonly report: string | null } {
  if (code === null) return { sight, report: null };
  const isSame = sight.code !== null && sameCode(sight.code, code) && now - sight.at < AWAY_MS;
  return { sight: { code, at: now }, report: isSame ? null : code };
}
