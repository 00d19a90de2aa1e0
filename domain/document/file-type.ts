export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];
/** Why a file is none of them, as far as its first bytes say. */
export type TypeFlaw = 'empty' | 'heic' | 'office' | 'unknown';

/** So many bytes from the start are enough to know a file. */
export const HEAD_BYTES = 64;

/** What the first bytes say; the name and the type that the sender claims are not looked at. */
export function fileType(bytes: Uint8Array): MediaType | TypeFlaw {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (/^(?:\xef\xbb\xbf)?\s{0,8}%PDF-\d\.\d/.test(text(bytes, 0, HEAD_BYTES))) return 'application/pdf';
  if (text(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(text(bytes, 8, 12))) return 'heic';
  if (OFFICE.some((magic) => startsWith(bytes, magic))) return 'office';
  return 'unknown';
}

export function isMediaType(type: MediaType | TypeFlaw): type is MediaType {
  return type.includes('/');
}

export function isImage(type: string): boolean {
  return type.startsWith('image/');
}

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);

/** Word, Excel and PowerPoint: a zip since 2007, a compound file before. */
const OFFICE = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
] as const;

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
