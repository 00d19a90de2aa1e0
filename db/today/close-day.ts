import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { countFault, type PeopleCount } from '#domain/today/day-count.ts';
import { markNoShowIn } from '../booking/cancel.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { type BookingUse, noteUseIn } from '../stock/move-stock.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { type CountSheet, countSheet, openRows } from './count-sheet.ts';

export interface VisitCount extends PeopleCount {
  readonly bookingId: string;
  /** What it used in all. */
  readonly lines: BookingUse['lines'];
}

export interface DayCount {
  readonly date: IsoDate;
  readonly locationId: string | null;
  readonly visits: readonly VisitCount[];
  readonly outOfPlace: readonly string[];
  /** What was noted as out of place when the form was opened: what others noted meanwhile stays. */
  readonly knownOutOfPlace: readonly string[];
  readonly acceptShort: boolean;
}

/** Closes a day at a location in one act: all of it, or nothing. Once more changes what was written down before. */
export function closeDay(store: Store, act: Act, count: DayCount): Result<{ transactionId: string }> {
  return transact(store, act, (tx) => {
    const sheet = countSheet(tx, count.date, count.locationId, tx.now);
    for (const [at, visit] of count.visits.entries()) {
      const refused = countVisit(tx, sheet, visit, count.acceptShort);
      if (!refused) continue;
      const { code, facts, field } = refused;
      return refuse(field ? refusal(code, facts, `visits.${at}.${field}`) : refused);
    }
    const refused = noteOutOfPlace(tx, sheet, new Set(count.outOfPlace), new Set(count.knownOutOfPlace));
    if (refused) return refuse(refused);
    return accept({ transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

/** Somebody put it back, or found it. */
export function backInPlace(store: Store, act: Act, resourceId: string): Result<{ transactionId: string }> {
  return transact(store, act, (tx) => {
    const rows = openRows(tx, [resourceId]);
    if (rows.length === 0) return refuse(refusal('today/not-out-of-place'));
    for (const { id } of rows) write(tx, 'out_of_place', id, { back_at: tx.now });
    return accept({ transactionId: tx.id });
  });
}

function countVisit(tx: Tx, sheet: CountSheet, given: VisitCount, acceptShort: boolean): Refusal | null {
  const { bookingId, noShow, lines } = given;
  const visit = sheet.visits.find((one) => one.visit.id === bookingId)?.visit;
  if (!visit) return refusal('today/visit-gone');
  const fault = countFault(given, visit);
  if (fault) return fault;
  const refused = visit.noShow === noShow ? null : markNoShowIn(tx, bookingId, noShow);
  if (refused) return refusal(refused.code, refused.facts, 'noShow');
  write(tx, 'visit_count', bookingId, {
    pupils: noShow ? null : given.pupils,
    supervisors: noShow ? null : given.supervisors,
    counted_at: countedAt(tx, bookingId) ?? tx.now,
    deleted: 0,
  });
  return noteUseIn(tx, { bookingId, lines, acceptShort });
}

function countedAt(db: ReadableDb, bookingId: string): number | undefined {
  return statement(db, 'SELECT counted_at FROM visit_count WHERE id = ? AND deleted = 0').pluck().get(bookingId) as
    | number
    | undefined;
}

function noteOutOfPlace(
  tx: Tx,
  sheet: CountSheet,
  wanted: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Refusal | null {
  const used = new Map(sheet.things.map((thing) => [thing.id, thing]));
  const open = openRows(tx, [...used.keys()]);
  for (const id of wanted) {
    const thing = used.get(id);
    if (!thing) return refusal('today/thing-not-used', {}, 'outOfPlace');
    if (known.has(id) || open.some(({ resourceId }) => resourceId === id)) continue;
    write(tx, 'out_of_place', tx.newId(), { resource_id: id, booking_id: thing.bookingId, noted_at: tx.now });
  }
  for (const { id, resourceId } of open) {
    if (known.has(resourceId) && !wanted.has(resourceId)) write(tx, 'out_of_place', id, { back_at: tx.now });
  }
  return null;
}
