export type CsvValue = string | number | null;

export interface CsvVariant {
  /** `semicolon` is what a Dutch Excel opens well: ; with a byte order mark and decimal commas. */
  readonly style: 'semicolon' | 'comma';
}

const BYTE_ORDER_MARK = '\uFEFF';
/** Also behind apostrophes that were there: reading takes one off. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A whole CSV file. A cell that a spreadsheet would run as a formula is guarded by an apostrophe. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  { style }: CsvVariant,
): string {
  const delimiter = style === 'semicolon' ? ';' : ',';
  const lines = [header, ...rows].map((cells) => cells.map((cell) => writeCell(cell, style)).join(delimiter));
  return `${style === 'semicolon' ? BYTE_ORDER_MARK : ''}${lines.join('\r\n')}\r\n`;
}

function writeCell(value: CsvValue, style: CsvVariant['style']): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    const text = String(value);
    return style === 'semicolon' ? text.replace('.', ',') : quoteWhenNeeded(text);
  }
  return quoteWhenNeeded(FORMULA.test(value) ? `'${value}` : value);
}

function quoteWhenNeeded(text: string): string {
  return /[";,\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
