import type { ImportRow } from '#db/booking/import-bookings.ts';
import type { BookingFieldName } from '#domain/booking/import-fields.ts';
import type { Mapping } from '#domain/import/map-columns.ts';
import { type MomentFormat, parseMoment } from '#domain/import/parse-moment.ts';
import type { Table } from '#domain/import/table.ts';

export interface UnreadableRow {
  readonly row: number;
  /** `bad-start`, `bad-end` or `no-resource`. */
  readonly rule: string;
}

/** The rows of a file as bookings, in file order; those that cannot be read apart, each with what is wrong. */
export function bookingRows(
  table: Table,
  columns: Mapping<BookingFieldName>,
  format: MomentFormat,
): { readonly rows: readonly ImportRow[]; readonly unreadable: readonly UnreadableRow[] } {
  const rows: ImportRow[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const { row, cells } of table.rows) {
    const cell = (field: BookingFieldName) => cells[columns[field] ?? -1]?.trim() ?? '';
    const resource = cell('resource').slice(0, 200);
    const start = parseMoment(cell('start'), format);
    const end = parseMoment(cell('end'), format);
    if (!resource) unreadable.push({ row, rule: 'no-resource' });
    else if (start === null) unreadable.push({ row, rule: 'bad-start' });
    else if (end === null) unreadable.push({ row, rule: 'bad-end' });
    else rows.push({ row, resource, start, end, title: cell('title').slice(0, 200) });
  }
  return { rows, unreadable };
}
