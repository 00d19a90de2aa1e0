import { type BoardColumns, DIRECT, emptyColumns, FLEXIBLE, NONE } from '#domain/booking/board-columns.ts';
import { type BookingKind, type BookingStatus, bookingKinds, bookingStatuses } from '#domain/booking/booking.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { HOLDER_SQL } from './holder.ts';
import { type BookingQuery, bookingConditions, claimConditions } from './read.ts';
import type { TextTable } from './text-tables.ts';

type Text = string | null;
type BookingLine = [
  start: number,
  end: number,
  id: string,
  kind: BookingKind,
  status: BookingStatus,
  ...texts: [holder: string, title: string, organisationId: Text, organisationName: Text, locationId: Text],
  setupMinutes: number,
  cleanupMinutes: number,
  optionUntil: Text,
  groupLabel: string,
  pupils: number | null,
  supervisors: number | null,
  programmeName: Text,
  sequence: number,
];
type ClaimLine = [
  start: number,
  end: number,
  bookingId: string,
  allocationId: string,
  resourceId: string,
  flags: number,
];

// Read as plain arrays, which a cached statement then always gives: no other query may have the same words.
const BOOKING_LINE = `SELECT booking.start_at, booking.end_at, booking.id, booking.kind, booking.intent, ${HOLDER_SQL}, title,
  booking.organisation_id, (SELECT name FROM organisation WHERE organisation.id = booking.organisation_id),
  booking.location_id, booking.setup_minutes, booking.cleanup_minutes, booking.option_until, group_label, pupils, supervisors,
  (SELECT name FROM programme_version WHERE programme_version.id = booking.programme_version_id), booking.sequence`;
const CLAIM_LINE = `SELECT occupancy.start_at, occupancy.end_at, occupancy.booking_id, occupancy.allocation_id, occupancy.resource_id,
  (allocation.resource_id = occupancy.resource_id) * ${DIRECT} + allocation.flexible * ${FLEXIBLE}`;

/** The same bookings and claims as `bookingsDuring` and `claimsDuring`, as columns whose texts are places in `table`. */
export function readBoard(db: ReadableDb, query: BookingQuery, table: TextTable): BoardColumns {
  const bookings = bookingConditions(query);
  const claims = claimConditions(query);
  const bookingLines = statement(db, BOOKING_LINE + bookings.sql)
    .raw()
    .all(...bookings.values) as BookingLine[];
  const claimLines = statement(db, CLAIM_LINE + claims.sql)
    .raw()
    .all(...claims.values) as ClaimLine[];
  const columns = emptyColumns(bookingLines.length, claimLines.length);
  fillBookings(columns, bookingLines, table);
  fillClaims(columns, claimLines, table);
  return columns;
}

function fillBookings({ bookings }: BoardColumns, lines: readonly BookingLine[], table: TextTable): void {
  const place = (text: Text) => (text === null ? NONE : table.placeOf(text));
  for (const [row, line] of lines.entries()) {
    bookings.start[row] = line[0];
    bookings.end[row] = line[1];
    bookings.id[row] = table.placeOf(line[2]);
    bookings.kind[row] = bookingKinds.indexOf(line[3]);
    bookings.status[row] = bookingStatuses.indexOf(line[4]);
    bookings.holder[row] = table.placeOf(line[5]);
    bookings.title[row] = table.placeOf(line[6]);
    bookings.organisationId[row] = place(line[7]);
    bookings.organisationName[row] = place(line[8]);
    bookings.locationId[row] = place(line[9]);
    bookings.setupMinutes[row] = line[10];
    bookings.cleanupMinutes[row] = line[11];
    bookings.optionUntil[row] = place(line[12]);
    bookings.groupLabel[row] = table.placeOf(line[13]);
    bookings.pupils[row] = line[14] ?? NONE;
    bookings.supervisors[row] = line[15] ?? NONE;
    bookings.programmeName[row] = place(line[16]);
    bookings.sequence[row] = line[17];
  }
}

function fillClaims({ claims }: BoardColumns, lines: readonly ClaimLine[], table: TextTable): void {
  for (const [row, [start, end, bookingId, allocationId, resourceId, flags]] of lines.entries()) {
    claims.start[row] = start;
    claims.end[row] = end;
    claims.bookingId[row] = table.placeOf(bookingId);
    claims.allocationId[row] = table.placeOf(allocationId);
    claims.resourceId[row] = table.placeOf(resourceId);
    claims.flags[row] = flags;
  }
}
