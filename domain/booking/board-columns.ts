/** No text, no number. */
export const NONE = -1;

/** Columns of the bookings beside start and end. Texts are places in a table of texts that both sides know; kinds and
 * statuses are places in their own lists. */
export const bookingColumnNames = [
  'id',
  'kind',
  'status',
  'holder',
  'title',
  'organisationId',
  'organisationName',
  'locationId',
  'setupMinutes',
  'cleanupMinutes',
  'optionUntil',
  'groupLabel',
  'pupils',
  'supervisors',
  'programmeName',
  'sequence',
] as const;
export const claimColumnNames = ['bookingId', 'allocationId', 'resourceId', 'flags'] as const;

export const DIRECT = 1;
export const FLEXIBLE = 2;

interface Spans {
  readonly count: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export type BookingColumns = Spans & Readonly<Record<(typeof bookingColumnNames)[number], Int32Array>>;
export type ClaimColumns = Spans & Readonly<Record<(typeof claimColumnNames)[number], Int32Array>>;

/** Bookings in order of start and who holds what, as columns of numbers in one block of memory: it crosses between
 * threads without being read, where as many objects would each be taken apart and built again. */
export interface BoardColumns {
  readonly bookings: BookingColumns;
  readonly claims: ClaimColumns;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const HEAD = 8;

/** Columns to be filled. */
export function emptyColumns(bookings: number, claims: number): BoardColumns {
  const bytes = new Uint8Array(sizeOf(bookings, claims));
  new Int32Array(bytes.buffer, 0, 2).set([bookings, claims]);
  return readColumns(bytes);
}

/** The columns in a block that `emptyColumns` made. */
export function readColumns(received: Uint8Array): BoardColumns {
  // A view on a part of another block may begin anywhere; columns of eight bytes may not.
  const isOwn = received.byteOffset === 0 && received.byteLength === received.buffer.byteLength;
  const bytes = (isOwn ? received : received.slice()) as Uint8Array<ArrayBuffer>;
  const { buffer } = bytes;
  const [bookings = 0, claims = 0] = new Int32Array(buffer, 0, 2);
  if (bytes.byteLength !== sizeOf(bookings, claims)) throw new Error('not the columns of a board');
  let at = HEAD;
  const wide = (length: number) => {
    const column = new Float64Array(buffer, at, length);
    at += column.byteLength;
    return column;
  };
  const narrow = <Name extends string>(names: readonly Name[], length: number) => {
    const columns = names.map((name) => {
      const column = new Int32Array(buffer, at, length);
      at += column.byteLength;
      return [name, column];
    });
    return Object.fromEntries(columns) as Record<Name, Int32Array>;
  };
  const ofBookings = { count: bookings, start: wide(bookings), end: wide(bookings) };
  const ofClaims = { count: claims, start: wide(claims), end: wide(claims) };
  return {
    bookings: { ...ofBookings, ...narrow(bookingColumnNames, bookings) },
    claims: { ...ofClaims, ...narrow(claimColumnNames, claims) },
    bytes,
  };
}

function sizeOf(bookings: number, claims: number): number {
  return HEAD + bookings * (16 + 4 * bookingColumnNames.length) + claims * (16 + 4 * claimColumnNames.length);
}
