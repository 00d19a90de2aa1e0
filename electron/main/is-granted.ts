import { appOrigin } from './resolve-asset.ts';

interface Asked {
  readonly permission: string;
  /** The page or origin that asks. */
  readonly address: string;
  readonly media: readonly string[];
}

/** The scan field may see the camera, on our own page and without sound. Copying a booking to the clipboard is the user's
 * own act and shows nothing to the page. Nothing else is granted. */
export function isGranted({ permission, address, media }: Asked): boolean {
  if (permission === 'clipboard-sanitized-write') return true;
  if (permission !== 'media' || !`${address}/`.startsWith(`${appOrigin}/`)) return false;
  return media.length > 0 && media.every((type) => type === 'video');
}
