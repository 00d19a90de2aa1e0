/** Codes are text: upper-cased, spaces removed, leading zeros kept. */

const BRANCH = /^\d{2}[A-Z]{2}\d{2}$/;
const BRIN = /^\d{2}[A-Z]{2}$/;
const BOARD = /^\d{5}$/;
const CHAMBER = /^\d{8}$/;
const POSTCODE = /^[1-9]\d{3}[A-Z]{2}$/;
const EMAIL = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/;

export function normalizeCode(text: string): string {
  return text.replaceAll(/\s+/g, '').toUpperCase();
}

/** A school branch: BRIN of four signs and two digits. A BRIN alone means the main branch, 00; null when it is neither. */
export function parseBranchCode(text: string): string | null {
  const code = normalizeCode(text);
  if (BRIN.test(code)) return `${code}00`;
  return BRANCH.test(code) ? code : null;
}

export function parseBoardCode(text: string): string | null {
  const code = normalizeCode(text);
  return BOARD.test(code) ? code : null;
}

export function parseChamberCode(text: string): string | null {
  const code = normalizeCode(text);
  return CHAMBER.test(code) ? code : null;
}

/** `1234AB` and `1234 ab` become `1234 AB`, as Dutch post writes it. */
export function parsePostcode(text: string): string | null {
  const code = normalizeCode(text);
  return POSTCODE.test(code) ? `${code.slice(0, 4)} ${code.slice(4)}` : null;
}

export function isEmail(text: string): boolean {
  return text.length <= 200 && EMAIL.test(text);
}
