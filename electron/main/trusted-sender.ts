import type { WebFrameMain } from 'electron';
import { appOrigin } from './resolve-asset.ts';

/** Only our own page, in the top frame of a window, may ask main for anything. */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin;
}
