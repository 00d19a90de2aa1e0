import type { BookingDraft, BookingKind, BookingStatus, CancelledBy, Need, Override } from '#domain/booking/booking.ts';
import type { ExemptReason } from '#domain/planning/cancellation.ts';
import { HOUR } from '#domain/time/period.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { knownGroups } from '../calendar/read-overrides.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { AllocationRow, BookingDetailRow, BookingRow } from '../schema/booking.ts';
import { SITE_COLUMNS, SITE_JOIN, type SiteColumns, siteFrom } from '../transport/booking-site.ts';
import { HOLDER_SQL } from './holder.ts';

export interface BookingRecord {
  readonly id: string;
  readonly status: BookingStatus;
  readonly sequence: number;
  readonly draft: BookingDraft;
  /** What it holds, each with the model it answers to when it is one of "n of a model". */
  readonly pieces: ReadonlyMap<string, string | null>;
  readonly cancelledBy: CancelledBy | null;
  readonly cancelReason: string;
  readonly cancelledAt: number | null;
  readonly cancelExempt: ExemptReason | null;
  /** Per cent that is due by the policy of that moment. */
  readonly cancelShare: number | null;
  /** The day on which an option lapsed. */
  readonly expiredOn: IsoDate | null;
  readonly noShow: boolean;
}

/** A booking as the draft that would make it again, or undefined. A cancelled one reads as confirmed in its draft. */
export function readBooking(db: ReadableDb, id: string): BookingRecord | undefined {
  return readBookings(db, [id]).get(id);
}

type StoredBooking = BookingRow & Omit<BookingDetailRow, 'id' | 'deleted'> & SiteColumns;
type StoredPiece = Pick<AllocationRow, 'booking_id' | 'resource_id' | 'model_id' | 'flexible'>;
type StoredOverride = Override & { readonly booking_id: string };

/** As `readBooking`, for many at once, in the order asked for. */
export function readBookings(db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, BookingRecord> {
  const wanted = JSON.stringify(ids);
  const rows = statement(
    db,
    `SELECT booking.*, title, contact_name, contact_email, contact_phone, group_label, pupils, supervisors, notes, cancel_reason,
       ${SITE_COLUMNS}
     FROM json_each(?) AS wanted CROSS JOIN booking ON booking.id = wanted.value
       JOIN booking_detail ON booking_detail.id = booking.id ${SITE_JOIN} WHERE booking.deleted = 0`,
  ).all(wanted) as StoredBooking[];
  const pieces = statement(
    db,
    `SELECT booking_id, resource_id, model_id, flexible
     FROM json_each(?) AS wanted CROSS JOIN allocation ON allocation.booking_id = wanted.value
     WHERE withdrawn = 0 AND deleted = 0 ORDER BY allocation.id`,
  ).all(wanted) as StoredPiece[];
  const overrides = statement(
    db,
    `SELECT booking_id, rule, reason
     FROM json_each(?) AS wanted CROSS JOIN override ON override.booking_id = wanted.value
     WHERE deleted = 0 ORDER BY override.id`,
  ).all(wanted) as StoredOverride[];
  const piecesOf = Map.groupBy(pieces, (piece) => piece.booking_id);
  const overridesOf = Map.groupBy(overrides, (override) => override.booking_id);
  return new Map(rows.map((row) => [row.id, fromRow(row, piecesOf.get(row.id) ?? [], overridesOf.get(row.id) ?? [])]));
}

function fromRow(
  row: StoredBooking,
  allocations: readonly StoredPiece[],
  overrides: readonly StoredOverride[],
): BookingRecord {
  const status = row.intent;
  return {
    id: row.id,
    status,
    sequence: row.sequence,
    pieces: new Map(allocations.map((piece) => [piece.resource_id, piece.flexible ? piece.model_id : null])),
    cancelledBy: row.cancelled_by,
    cancelReason: row.cancel_reason,
    cancelledAt: row.cancelled_at,
    cancelExempt: row.cancel_exempt,
    cancelShare: row.cancel_share,
    expiredOn: row.expired_on,
    noShow: row.no_show === 1,
    draft: {
      kind: row.kind,
      title: row.title,
      organisationId: row.organisation_id,
      locationId: row.location_id,
      start: row.start_at,
      end: row.end_at,
      setupMinutes: row.setup_minutes,
      cleanupMinutes: row.cleanup_minutes,
      status: status === 'cancelled' ? 'confirmed' : status,
      optionUntil: row.option_until,
      contactName: row.contact_name,
      contactEmail: row.contact_email,
      contactPhone: row.contact_phone,
      programmeVersionId: row.programme_version_id,
      groups: knownGroups(row.groups),
      groupLabel: row.group_label,
      pupils: row.pupils,
      supervisors: row.supervisors,
      notes: row.notes,
      needs: needsOf(allocations),
      site: siteFrom(row),
      overrides: overrides.map(({ rule, reason }) => ({ rule, reason })),
    },
  };
}

function needsOf(allocations: readonly StoredPiece[]): Need[] {
  const counts = new Map<string, number>();
  const needs: Need[] = [];
  for (const allocation of allocations) {
    if (allocation.flexible && allocation.model_id) {
      counts.set(allocation.model_id, (counts.get(allocation.model_id) ?? 0) + 1);
    } else needs.push({ kind: 'resource', resourceId: allocation.resource_id });
  }
  for (const [modelId, quantity] of counts) needs.push({ kind: 'model', modelId, quantity });
  return needs;
}

export interface BookingQuery {
  readonly from: number;
  readonly until: number;
  readonly locationId?: string | undefined;
  readonly resourceId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly includeCancelled?: boolean | undefined;
}

export interface BookingSummaryRow {
  readonly id: string;
  readonly kind: BookingKind;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly title: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly locationId: string | null;
  readonly start: number;
  readonly end: number;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  readonly optionUntil: string | null;
  readonly groupLabel: string;
  readonly pupils: number | null;
  readonly supervisors: number | null;
  /** What the version is called that the visit was planned with. */
  readonly programmeName: string | null;
  readonly sequence: number;
}

const SUMMARY = `booking.id, booking.kind, booking.intent AS status, ${HOLDER_SQL} AS holder, title,
  booking.organisation_id AS organisationId,
  (SELECT name FROM organisation WHERE organisation.id = booking.organisation_id) AS organisationName,
  booking.location_id AS locationId, booking.start_at AS start, booking.end_at AS "end",
  booking.setup_minutes AS setupMinutes, booking.cleanup_minutes AS cleanupMinutes,
  booking.option_until AS optionUntil, group_label AS groupLabel, pupils, supervisors,
  (SELECT name FROM programme_version WHERE programme_version.id = booking.programme_version_id) AS programmeName, booking.sequence`;

const DAY = 24 * 3_600_000;

/** Bookings that touch [from, until), buffers of at most a day included, in order of start. */
export function bookingsDuring(db: ReadableDb, query: BookingQuery): readonly BookingSummaryRow[] {
  const { sql, values } = bookingConditions(query);
  return statement(db, `SELECT ${SUMMARY}${sql}`).all(...values) as BookingSummaryRow[];
}

interface Conditions {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** From where and in which order the bookings of a query come. */
export function bookingConditions(query: BookingQuery): Conditions {
  const conditions = [
    'booking.deleted = 0',
    'booking.start_at < ?',
    'booking.start_at - booking.setup_minutes * 60000 < ?',
    'booking.end_at + booking.cleanup_minutes * 60000 > ?',
  ];
  const values: (string | number)[] = [query.until + DAY, query.until, query.from];
  if (!query.includeCancelled) conditions.push("booking.intent <> 'cancelled'");
  if (query.locationId) {
    conditions.push('booking.location_id = ?');
    values.push(query.locationId);
  }
  if (query.organisationId) {
    conditions.push('booking.organisation_id = ?');
    values.push(query.organisationId);
  }
  if (query.resourceId) {
    conditions.push(
      `EXISTS (SELECT 1 FROM allocation WHERE allocation.booking_id = booking.id AND resource_id = ?
               AND allocation.deleted = 0 AND (withdrawn = 0 OR booking.intent = 'cancelled'))`,
    );
    values.push(query.resourceId);
  }
  const sql = ` FROM booking JOIN booking_detail ON booking_detail.id = booking.id
     WHERE ${conditions.join(' AND ')} ORDER BY booking.start_at, booking.id`;
  return { sql, values };
}

export function bookingSummary(db: ReadableDb, id: string): BookingSummaryRow | undefined {
  return bookingSummaries(db, [id])[0];
}

/** In the order asked for. */
export function bookingSummaries(db: ReadableDb, ids: readonly string[]): readonly BookingSummaryRow[] {
  return statement(
    db,
    `SELECT ${SUMMARY} FROM json_each(?) AS wanted CROSS JOIN booking ON booking.id = wanted.value
       JOIN booking_detail ON booking_detail.id = booking.id WHERE booking.deleted = 0 ORDER BY wanted.key`,
  ).all(JSON.stringify(ids)) as BookingSummaryRow[];
}

export interface ClaimRow {
  readonly bookingId: string;
  readonly allocationId: string;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
  readonly direct: 0 | 1;
  readonly flexible: 0 | 1;
}

const CLAIM = `occupancy.booking_id AS bookingId, occupancy.allocation_id AS allocationId,
  occupancy.resource_id AS resourceId, occupancy.start_at AS start, occupancy.end_at AS "end",
  allocation.resource_id = occupancy.resource_id AS direct, allocation.flexible`;

const LONGEST_BUFFER = 24 * HOUR;

/** Who holds what in [from, until), in order of start. */
export function claimsDuring(db: ReadableDb, query: BookingQuery): readonly ClaimRow[] {
  const { sql, values } = claimConditions(query);
  return statement(db, `SELECT ${CLAIM}${sql}`).all(...values) as ClaimRow[];
}

/** Buffers are at most a day, so the bookings' own times bound the search. */
export function claimConditions(query: BookingQuery): Conditions {
  const conditions = ['booking.start_at < ?', 'booking.end_at > ?', 'occupancy.start_at < ?', 'occupancy.end_at > ?'];
  const values: (string | number)[] = [
    query.until + LONGEST_BUFFER,
    query.from - LONGEST_BUFFER,
    query.until,
    query.from,
  ];
  if (query.resourceId) {
    conditions.push('occupancy.resource_id = ?');
    values.push(query.resourceId);
  }
  const sql = ` FROM booking JOIN occupancy ON occupancy.booking_id = booking.id
     JOIN allocation ON allocation.id = occupancy.allocation_id
     WHERE ${conditions.join(' AND ')} ORDER BY occupancy.start_at, occupancy.resource_id`;
  return { sql, values };
}

export function claimsOf(
  db: ReadableDb,
  bookingId: string,
): readonly (ClaimRow & { resourceName: string; resourceKind: string })[] {
  return statement(
    db,
    `SELECT ${CLAIM}, resource.name AS resourceName, resource.kind AS resourceKind
     FROM occupancy JOIN allocation ON allocation.id = occupancy.allocation_id JOIN resource ON resource.id = occupancy.resource_id
     WHERE occupancy.booking_id = ? ORDER BY direct DESC, resource.kind, resource.name`,
  ).all(bookingId) as (ClaimRow & { resourceName: string; resourceKind: string })[];
}
