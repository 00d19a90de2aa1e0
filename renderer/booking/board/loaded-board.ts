import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';
import { type BoardColumns, DIRECT, FLEXIBLE } from '#domain/booking/board-columns.ts';
import { bookingKinds, bookingStatuses } from '#domain/booking/booking.ts';
import type { WindowTexts } from './window-texts.ts';

type Board = InferContractRouterOutputs<typeof contract>['booking']['board'];
export type BookingSummary = Board['bookings'][number];
export type Claim = Board['claims'][number];

/** Bookings and claims as they came: columns of numbers, of which a row becomes an object when somebody looks at it. */
export interface LoadedBoard {
  readonly columns: BoardColumns;
  readonly texts: WindowTexts;
  /** The rows that somebody looked at, so that the same row is the same object. */
  readonly seen: { readonly bookings: BookingSummary[]; readonly claims: Claim[] };
}

export function loadedBoard(columns: BoardColumns, texts: WindowTexts): LoadedBoard {
  return { columns, texts, seen: { bookings: [], claims: [] } };
}

export function bookingAt(board: LoadedBoard, row: number): BookingSummary {
  const seen = board.seen.bookings[row];
  if (seen) return seen;
  const { texts } = board.texts;
  const from = board.columns.bookings;
  const text = (column: Int32Array) => texts[column[row] as number] ?? '';
  const textOrNull = (column: Int32Array) => texts[column[row] as number] ?? null;
  const number = (column: Int32Array) => column[row] as number;
  const numberOrNull = (column: Int32Array) => (number(column) < 0 ? null : number(column));
  const booking: BookingSummary = {
    id: text(from.id),
    kind: bookingKinds[number(from.kind)] ?? 'visit',
    status: bookingStatuses[number(from.status)] ?? 'confirmed',
    holder: text(from.holder),
    title: text(from.title),
    organisationId: textOrNull(from.organisationId),
    organisationName: textOrNull(from.organisationName),
    locationId: textOrNull(from.locationId),
    start: from.start[row] as number,
    end: from.end[row] as number,
    setupMinutes: number(from.setupMinutes),
    cleanupMinutes: number(from.cleanupMinutes),
    optionUntil: textOrNull(from.optionUntil),
    groupLabel: text(from.groupLabel),
    pupils: numberOrNull(from.pupils),
    supervisors: numberOrNull(from.supervisors),
    programmeName: textOrNull(from.programmeName),
    sequence: number(from.sequence),
  };
  board.seen.bookings[row] = booking;
  return booking;
}

export function claimAtRow(board: LoadedBoard, row: number): Claim {
  const seen = board.seen.claims[row];
  if (seen) return seen;
  const { texts } = board.texts;
  const from = board.columns.claims;
  const flags = from.flags[row] as number;
  const claim: Claim = {
    bookingId: texts[from.bookingId[row] as number] ?? '',
    allocationId: texts[from.allocationId[row] as number] ?? '',
    resourceId: texts[from.resourceId[row] as number] ?? '',
    start: from.start[row] as number,
    end: from.end[row] as number,
    direct: (flags & DIRECT) !== 0,
    flexible: (flags & FLEXIBLE) !== 0,
  };
  board.seen.claims[row] = claim;
  return claim;
}

/** All bookings in order of start, for who needs every one of them. */
export function bookingsOf(board: LoadedBoard): readonly BookingSummary[] {
  return Array.from({ length: board.columns.bookings.count }, (_, row) => bookingAt(board, row));
}

/** All claims in order of start, for who needs every one of them. */
export function claimsOf(board: LoadedBoard): readonly Claim[] {
  return Array.from({ length: board.columns.claims.count }, (_, row) => claimAtRow(board, row));
}

/** The same rows, told by the same texts. */
export function isSameBoard(one: LoadedBoard, other: LoadedBoard): boolean {
  const [a, b] = [one.columns.bytes, other.columns.bytes];
  return one.texts === other.texts && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
