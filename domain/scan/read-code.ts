/** What came out of a scanner or was typed in the scan field. */
export type ScannedCode = { readonly kind: 'code'; readonly code: string } | Unreadable;

/** What can be no label of ours. */
export type Unreadable =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }
  /** The scanner read part of it, or read noise. */
  | { readonly kind: 'damaged' }
  /** The address of a web site, or the label of another system. */
  | { readonly kind: 'foreign'; readonly about: string };

/** Longer than any label: a wedding's worth of barcodes in one line, or a book that fell on the keyboard. */
const LONGEST = 80;
const SHOWN = 40;
/** What some scanners put in front: the sort of code (`]C1` for Code 128, `]Q3` for QR). */
const SYMBOLOGY = /^\][A-Za-z][0-9A-Za-z]/;
/** Our own square labels say that they are ours. */
const OURS = /^TL:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a scanner sends them when it read half a label.
const NOISE = /[\u0000-\u001f\u007f\ufffd]/;

/** Takes off what a scanner adds, and tells what can be no label. */
export function readCode(text: string): ScannedCode {
  const bare = text.trim().replace(SYMBOLOGY, '').replace(OURS, '').trim();
  if (bare === '') return { kind: 'empty' };
  if (bare.length > LONGEST) return { kind: 'too-long', length: bare.length };
  if (NOISE.test(bare)) return { kind: 'damaged' };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(bare)) return { kind: 'foreign', about: bare.slice(0, SHOWN) };
  return { kind: 'code', code: bare };
}

const REPEAT_MS = 3000;

/** The same code again within a few seconds is the same scan: a hand that held the trigger a little long. */
export function isRepeat(
  last: { readonly code: string; readonly at: number } | null,
  code: string,
  now: number,
): boolean {
  return last !== null && sameCode(last.code, code) && now - last.at < REPEAT_MS && now >= last.at;
}

export function sameCode(a: string, b: string): boolean {
  return foldCode(a) === foldCode(b);
}

/** As labels are compared: capitals and the kind of dash do not matter, a keyboard in another language swaps those. */
export function foldCode(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/g, '-');
}

/** A known code that differs in one character: a scratched label, a slip of the finger. */
export function nearestCode(code: string, known: Iterable<string>): string | null {
  const wanted = foldCode(code);
  if (wanted.length < 4) return null;
  let found: string | null = null;
  for (const candidate of known) {
    if (!isOneOff(wanted, foldCode(candidate))) continue;
    // Two that are as near: naming one of them would be a guess.
    if (found !== null) return null;
    found = candidate;
  }
  return found;
}

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [restA, restB] =
    a.length >= b.length ? [a.slice(start + 1), b.slice(start)] : [a.slice(start), b.slice(start + 1)];
  return restA === restB || (a.length === b.length && a.slice(start + 1) === b.slice(start + 1));
}
