import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import type { Instant } from '#domain/time/period.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { bookNew } from './book.ts';
import { HOLDER_SQL } from './holder.ts';
import { resourceFacts } from './resources.ts';

export interface ImportRow {
  /** Line of the file, the header being 1. */
  readonly row: number;
  readonly resource: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly title: string;
}

export interface ImportClash {
  readonly row: number;
  readonly resource: string;
  /** The line of the same file that holds the slot; null when a booking from before holds it. */
  readonly heldByRow: number | null;
  readonly holder: string;
  readonly start: Instant;
  readonly end: Instant;
}

export interface ImportReport {
  readonly booked: number;
  readonly createdResources: number;
  readonly clashes: readonly ImportClash[];
  readonly refused: readonly { readonly row: number; readonly rule: string }[];
}

/** Books the rows in file order: who comes first holds the slot, each later row that overlaps is listed. Resources that are
 * not known are made when asked, as rooms. Pauses after each row. */
export function* bookRows(tx: Tx, rows: readonly ImportRow[], create: boolean): Generator<void, ImportReport> {
  const resources = new Map(
    statement(tx, 'SELECT name, id FROM resource WHERE deleted = 0 ORDER BY id DESC').raw().all() as [string, string][],
  );
  // Read for all at once; the rules find them remembered.
  resourceFacts(tx, [...new Set(rows.flatMap(({ resource }) => resources.get(resource) ?? []))]);
  const rowByBooking = new Map<string, number>();
  const clashes: ImportClash[] = [];
  const refused: { row: number; rule: string }[] = [];
  let createdResources = 0;
  for (const row of rows) {
    yield;
    let resourceId = resources.get(row.resource);
    if (!resourceId && create) {
      resourceId = createRoom(tx, row.resource);
      resources.set(row.resource, resourceId);
      createdResources += 1;
    }
    if (!resourceId) {
      refused.push({ row: row.row, rule: 'unknown-resource' });
      continue;
    }
    const clash = clashOf(tx, row, resourceId, rowByBooking);
    if (clash) {
      clashes.push(clash);
      continue;
    }
    const id = tx.newId();
    const booked = bookNew(tx, id, draftOf(row, resourceId));
    if (booked.ok) {
      rowByBooking.set(id, row.row);
      continue;
    }
    if (booked.refusal.kind !== 'verdicts') throw new Error(`row ${row.row} passed the rules and was refused after`);
    refused.push({ row: row.row, rule: booked.refusal.verdicts[0]?.rule ?? '' });
  }
  return { booked: rowByBooking.size, createdResources, clashes, refused };
}

function clashOf(
  tx: Tx,
  row: ImportRow,
  resourceId: string,
  rowByBooking: ReadonlyMap<string, number>,
): ImportClash | null {
  if (row.end <= row.start) return null;
  const holding = tx.occupancy.holderOf(resourceId, row.start, row.end);
  if (!holding) return null;
  const holder = statement(tx, `SELECT ${HOLDER_SQL} FROM booking WHERE id = ?`).pluck().get(holding.bookingId);
  return {
    row: row.row,
    resource: row.resource,
    heldByRow: rowByBooking.get(holding.bookingId) ?? null,
    holder: String(holder ?? ''),
    start: holding.start,
    end: holding.end,
  };
}

function createRoom(tx: Tx, name: string): string {
  const id = tx.newId();
  write(tx, 'resource', id, { kind: 'room', name, location_id: null });
  write(tx, 'room', id, {});
  return id;
}

/** What has been is entered as it was: the rules against the past and against very short are answered beforehand. */
function draftOf(row: ImportRow, resourceId: string): BookingDraft {
  return newDraft(row, {
    kind: 'event',
    title: row.title,
    needs: [{ kind: 'resource', resourceId }],
    overrides: ['in-the-past', 'too-short'].map((rule) => ({ rule, reason: 'import' })),
  });
}
