/** The decimal sign: `comma` writes 1.234,5 and `point` writes 1,234.5. */
export type NumberStyle = 'comma' | 'point';

/** How the numbers of one column are read. */
export interface ColumnNumbers {
  readonly style: NumberStyle;
  /** Something in the file says so; else `1.234` may be either. */
  readonly isCertain: boolean;
}

/** Nobody writes a thousand that begins with a nought: 0.123 has decimals. */
const COMMA = /^[+-]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const POINT = /^[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A number as people and programs write it. What can be only one thing is that; the style decides the rest. */
export function readNumber(text: string, style: NumberStyle): number | null {
  const packed = text.replaceAll(/\s/g, '');
  const isComma = COMMA.test(packed);
  const isPoint = POINT.test(packed);
  if (!isComma && !isPoint) return null;
  return isComma && (style === 'comma' || !isPoint)
    ? Number(packed.replaceAll('.', '').replace(',', '.'))
    : Number(packed.replaceAll(',', ''));
}

/** Whether both ways of reading give a number, and not the same one. */
export function isAmbiguous(text: string): boolean {
  const [comma, point] = [readNumber(text, 'comma'), readNumber(text, 'point')];
  return comma !== point;
}

/** What the other numbers of a column say about those that can be read in two ways; when they say nothing, or both, the
 * usual way of such a file holds. A unit behind a number says nothing. */
export function sniffNumbers(cells: Iterable<string>, usual: NumberStyle): ColumnNumbers {
  const seen = new Set<NumberStyle>();
  for (const cell of cells) {
    const text = cell.replace(/[^\d]*$/, '').replaceAll(/\s/g, '');
    if (COMMA.test(text) !== POINT.test(text)) seen.add(COMMA.test(text) ? 'comma' : 'point');
  }
  const [only, ...more] = seen;
  return only !== undefined && more.length === 0
    ? { style: only, isCertain: true }
    : { style: usual, isCertain: false };
}
