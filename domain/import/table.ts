import type { Delimiter } from './sniff-delimiter.ts';
import type { Encoding } from './sniff-encoding.ts';

/** One row of a file with the number that a spreadsheet shows for it; the header is row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file that was read: cells are text, as they stand. */
export interface Table {
  readonly format: 'csv' | 'json';
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Without rows that are empty. */
  readonly rows: readonly TableRow[];
}
