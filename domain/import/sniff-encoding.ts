export const encodings = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];

/** Bytes that are valid UTF-8 are UTF-8; what else a Dutch office saves is windows-1252 (or UTF-16 with its mark). */
export function sniffEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text without a byte order mark. Signs that do not fit the encoding become �. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** A spreadsheet, a photo, a zip: anything that is no text at all. */
export function isBinary(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-16le') return false;
  return bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3);
}
