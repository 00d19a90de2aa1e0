import Papa from 'papaparse';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from '#domain/import/import-bounds.ts';
import { tableOfJson } from '#domain/import/json-table.ts';
import { type Delimiter, sniffDelimiter } from '#domain/import/sniff-delimiter.ts';
import { decodeText, type Encoding, isBinary, sniffEncoding } from '#domain/import/sniff-encoding.ts';
import type { Table, TableRow } from '#domain/import/table.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';

export interface ReadOptions {
  /** What the person chose instead of what was sniffed. */
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

const CHUNK_LENGTH = 128 * 1024;

/** Reads a CSV file of any usual kind into cells, in steps that leave the thread free in between. */
export async function readTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Table>> {
  if (bytes.length > MAX_FILE_BYTES)
    return refuse(refusal('import/file-too-large', { megabytes: MAX_FILE_BYTES / 2 ** 20 }));
  const encoding = options.encoding ?? sniffEncoding(bytes);
  if (isBinary(bytes, encoding)) return refuse(refusal('import/not-text', {}));
  const text = decodeText(bytes, encoding);
  if (text.trim() === '') return refuse(refusal('import/empty', {}));
  if (/^\s*[[{]/.test(text)) return readJson(text, encoding);
  const delimiter = options.delimiter ?? sniffDelimiter(text);
  const parsed = await parseRows(text, delimiter);
  if (!parsed.ok) return parsed;
  const [first, ...rows] = parsed.value;
  if (!first || rows.length === 0) return refuse(refusal('import/no-rows', {}));
  return accept({ format: 'csv', encoding, delimiter, header: first.cells.map((cell) => cell.trim()), rows });
}

/** A list of things in JSON; anything else that begins so is no table. */
function readJson(text: string, encoding: Encoding): Result<Table> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(refusal('import/json-broken', {}));
  }
  const table = tableOfJson(value);
  if (!table || table.rows.length === 0) return refuse(refusal('import/no-rows', {}));
  if (table.header.length > MAX_COLUMNS) {
    return refuse(refusal('import/too-many-columns', { row: 1, most: MAX_COLUMNS }));
  }
  if (table.rows.length > MAX_ROWS) return refuse(refusal('import/too-many-rows', { most: MAX_ROWS }));
  const long = table.rows.find(({ cells }) => cells.some((cell) => cell.length > MAX_CELL_LENGTH));
  if (long) return refuse(refusal('import/cell-too-long', { row: long.row, most: MAX_CELL_LENGTH }));
  return accept({ format: 'json', encoding, delimiter: ',', ...table });
}

function parseRows(text: string, delimiter: Delimiter): Promise<Result<readonly TableRow[]>> {
  const rows: TableRow[] = [];
  let row = 0;
  let wrong: Refusal | null = null;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      quoteChar: '"',
      chunkSize: CHUNK_LENGTH,
      chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        const open = results.errors.find((error) => error.code === 'MissingQuotes');
        if (open) wrong ??= refusal('import/quote-open', { row: row + (open.row ?? 0) + 1 });
        for (const cells of results.data) {
          row += 1;
          wrong ??= boundsOf(cells, row, rows.length);
          if (wrong) return parser.abort();
          if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
        }
        parser.pause();
        setImmediate(() => parser.resume());
      },
      complete: () => resolve(wrong ? refuse(wrong) : accept(rows)),
      error: reject,
    });
  });
}

function boundsOf(cells: readonly string[], row: number, count: number): Refusal | null {
  if (cells.length > MAX_COLUMNS) return refusal('import/too-many-columns', { row, most: MAX_COLUMNS });
  if (count > MAX_ROWS) return refusal('import/too-many-rows', { most: MAX_ROWS });
  if (cells.some((cell) => cell.length > MAX_CELL_LENGTH))
    return refusal('import/cell-too-long', { row, most: MAX_CELL_LENGTH });
  return null;
}
