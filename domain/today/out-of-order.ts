import type { IsoDate } from '../time/wall-time.ts';

/** The gravest first: `left` was not put back, `missing` was not found in a count. */
export const outReasons = ['rejected', 'defect', 'maintenance', 'expired', 'missing', 'left'] as const;
export type OutReason = (typeof outReasons)[number];

/** A thing that cannot be used, or does not stand where it belongs. */
export interface OutOfOrder {
  readonly id: string;
  readonly kind: 'asset' | 'kit';
  readonly name: string;
  readonly tag: string;
  readonly roomName: string;
  readonly place: string;
  readonly reason: OutReason;
  readonly note: string;
  readonly since: IsoDate | null;
  /** Those of the day that hold it. */
  readonly bookingIds: readonly string[];
}

/** What concerns a place: its own things, and those that its visits count on. What touches the day comes first. */
export function outOfOrderAt<T extends OutOfOrder & { readonly locationId: string | null }>(
  things: readonly T[],
  locationId: string | null,
  bookingIds: readonly string[],
): readonly T[] {
  return things
    .map((thing) => ({ ...thing, bookingIds: bookingIds.filter((id) => thing.bookingIds.includes(id)) }))
    .filter((thing) => thing.bookingIds.length > 0 || (locationId !== null && thing.locationId === locationId))
    .sort((a, b) => firstOf(a, bookingIds) - firstOf(b, bookingIds) || rank(a) - rank(b));
}

function firstOf({ bookingIds: [first] }: OutOfOrder, order: readonly string[]): number {
  return first === undefined ? order.length : order.indexOf(first);
}

function rank({ reason }: OutOfOrder): number {
  return outReasons.indexOf(reason);
}
