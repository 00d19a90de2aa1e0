import { bookRows, type ImportReport } from '#db/booking/import-bookings.ts';
import type { Store } from '#db/store.ts';
import { transactInPieces } from '#db/write-door/transact-in-pieces.ts';
import type { Act } from '#db/write-door/transaction.ts';
import type { BookingFieldName } from '#domain/booking/import-fields.ts';
import type { Mapping } from '#domain/import/map-columns.ts';
import type { MomentFormat } from '#domain/import/parse-moment.ts';
import type { PreviewTab } from '#domain/import/preview.ts';
import type { Table } from '#domain/import/table.ts';
import { type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { bookingRows } from './booking-rows.ts';
import { type ImportPlan, NO_COUNTS, NOTHING_MADE, type PreviewRow } from './import-plan.ts';

export interface BookingSource extends MomentFormat {
  readonly kind: 'bookings';
  readonly columns: Mapping<BookingFieldName>;
  readonly create: boolean;
}

/** Books all rows and takes it back: whether a row clashes depends on those before it. Pauses after each. */
export function* planBookings(
  store: Store,
  act: Act,
  table: Table,
  source: BookingSource,
): Generator<void, ImportPlan> {
  const { rows, unreadable } = bookingRows(table, source.columns, source);
  const tried: Result<never, ImportReport> = yield* transactInPieces(store, act, rows.length, function* (tx) {
    return refuse(yield* bookRows(tx, rows, source.create));
  });
  if (tried.ok) throw new Error('a trial is never kept');
  const report = tried.refusal;
  const titles = new Map(rows.map(({ row, resource }) => [row, resource]));
  const invalid = [
    ...report.clashes.map(({ row, ...clash }) => previewRow(row, clash.resource, refusal('import/clash', clash))),
    ...[...unreadable, ...report.refused].map(({ row, rule }) =>
      previewRow(row, titles.get(row) ?? '', refusal(`import/${rule}`)),
    ),
  ].sort((a, b) => a.row - b.row);
  const refused = new Set(invalid.map(({ row }) => row));
  const fresh = rows.filter(({ row }) => !refused.has(row)).map(({ row, resource }) => previewRow(row, resource));
  const tabs: Partial<Record<PreviewTab, readonly PreviewRow[]>> = { new: fresh, invalid };
  const made = { ...NOTHING_MADE, resources: report.createdResources };
  return {
    action: 'import.bookings',
    total: rows.length,
    places: [],
    made,
    counts: () => ({ ...NO_COUNTS, new: fresh.length, invalid: invalid.length }),
    rows: (tab) => tabs[tab] ?? [],
    *write(tx, { except }) {
      const left = new Set(except);
      const taken = rows.filter(({ row }) => !left.has(String(row)));
      const { booked, createdResources } = yield* bookRows(tx, taken, source.create);
      const nothing = { changed: 0, closed: 0, counted: 0, left: 0 };
      return { ...nothing, added: booked, made: { ...NOTHING_MADE, resources: createdResources } };
    },
  };
}

function previewRow(row: number, title: string, note?: Refusal): PreviewRow {
  const notes = note ? [note] : [];
  const outcome = note ? 'invalid' : 'new';
  return { row, key: String(row), becomes: 'booking', outcome, title, about: '', changes: [], lookAlike: null, notes };
}
