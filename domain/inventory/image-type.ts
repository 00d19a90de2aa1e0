/** Photos arrive scaled down by the screen; anything above this did not come from it. */
export const MAX_PHOTO_BYTES = 3_000_000;
/** What a person may pick before it is scaled down. */
export const MAX_PICKED_BYTES = 30_000_000;

export type PhotoMediaType = 'image/jpeg' | 'image/png' | 'image/webp';
export type PhotoFlaw = 'photo-heic' | 'photo-not-image' | 'photo-empty';

/** What the first bytes say; the name and the type that the sender claims are not looked at. */
export function imageType(bytes: Uint8Array): PhotoMediaType | PhotoFlaw {
  if (bytes.length === 0) return 'photo-empty';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (text(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(text(bytes, 8, 12))) return 'photo-heic';
  return 'photo-not-image';
}

export function isPhotoMediaType(type: PhotoMediaType | PhotoFlaw): type is PhotoMediaType {
  return type.startsWith('image/');
}

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
