import { foldText } from '../organisation/fold-text.ts';

const DIGITS = 12;

/** What a text is put in order by, as people count: A-2 before A-10, capitals and accents the same. To be compared by code,
 * which takes a tenth of the time of a comparison by language. */
export function countingKey(text: string): string {
  return foldText(text).replace(/\d+/g, padded);
}

export function compareKeys(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function padded(digits: string): string {
  return digits.length < DIGITS ? digits.padStart(DIGITS, '0') : digits;
}
