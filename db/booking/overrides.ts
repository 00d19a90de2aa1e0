import type { BookingKind } from '#domain/booking/booking.ts';
import type { Role } from '#domain/booking/role.ts';
import { instantOfHlc } from '#domain/sync/hlc.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { syncedTables } from '../write-door/tables.ts';
import { HOLDER_SQL } from './holder.ts';

export interface OverrideRecord {
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  readonly role: Role | null;
  readonly actor: string;
  readonly at: number;
  readonly bookingId: string;
  readonly kind: BookingKind;
  readonly holder: string;
  readonly locationName: string | null;
  readonly start: number;
  readonly end: number;
}

const MOST = 2000;

/** Rules that live bookings in [from, until) break on purpose, with who said why, in order of the booking. */
export function readOverrides(
  db: ReadableDb,
  { from, until }: { readonly from?: number | undefined; readonly until?: number | undefined },
): readonly OverrideRecord[] {
  const rows = statement(
    db,
    `SELECT override.id, override.rule, override.reason, override.role, sync_group.actor, sync_op.hlc,
       booking.id AS bookingId, booking.kind, ${HOLDER_SQL} AS holder, location.name AS locationName,
       booking.start_at AS start, booking.end_at AS "end"
     FROM override JOIN booking ON booking.id = override.booking_id
     LEFT JOIN location ON location.id = booking.location_id
     JOIN sync_op ON sync_op.row_id = override.id AND sync_op.table_no = ${syncedTables.override.no}
       AND sync_op.hlc = (SELECT min(hlc) FROM sync_op WHERE row_id = override.id AND table_no = ${syncedTables.override.no})
     JOIN sync_group ON sync_group.hlc = sync_op.hlc AND sync_group.stream = sync_op.stream
     WHERE override.deleted = 0 AND booking.deleted = 0 AND booking.intent <> 'cancelled'
       AND booking.start_at < ? AND booking.end_at > ?
     ORDER BY booking.start_at, override.id LIMIT ${MOST}`,
  ).all(until ?? Number.MAX_SAFE_INTEGER, from ?? Number.MIN_SAFE_INTEGER) as (Omit<OverrideRecord, 'at'> & {
    hlc: number;
  })[];
  return rows.map(({ hlc, ...row }) => ({ ...row, at: instantOfHlc(hlc) }));
}
