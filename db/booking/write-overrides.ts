import type { Override } from '#domain/booking/booking.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { insert, remove } from '../write-door/write.ts';

interface LiveOverride extends Override {
  readonly id: string;
}

/** Makes these the reasons of a booking, the last for each rule. One that was given before stays as it is, with who gave
 * it and in which role. */
export function writeOverrides(tx: Tx, bookingId: string, wanted: readonly Override[]): void {
  const latest = byRule(wanted);
  for (const { id, rule, reason } of liveOverrides(tx, bookingId)) {
    if (latest.get(rule) === reason) latest.delete(rule);
    else remove(tx, 'override', id);
  }
  insertAll(tx, bookingId, latest);
}

/** As `writeOverrides`, for a booking that was made just now. */
export function insertOverrides(tx: Tx, bookingId: string, wanted: readonly Override[]): void {
  insertAll(tx, bookingId, byRule(wanted));
}

function byRule(wanted: readonly Override[]): Map<string, string> {
  return new Map(wanted.map(({ rule, reason }) => [rule, reason.trim()]));
}

function insertAll(tx: Tx, bookingId: string, reasons: ReadonlyMap<string, string>): void {
  for (const [rule, reason] of reasons) {
    insert(tx, 'override', tx.newId(), { booking_id: bookingId, rule, reason, role: tx.role ?? null });
  }
}

/** Adds reasons to those of a booking; one for the same rule takes the place of the earlier. */
export function addOverrides(tx: Tx, bookingId: string, added: readonly Override[]): void {
  if (added.length > 0) writeOverrides(tx, bookingId, [...liveOverrides(tx, bookingId), ...added]);
}

function liveOverrides(tx: Tx, bookingId: string): readonly LiveOverride[] {
  return statement(tx, 'SELECT id, rule, reason FROM override WHERE booking_id = ? AND deleted = 0 ORDER BY id').all(
    bookingId,
  ) as LiveOverride[];
}
