import { overlaps, type Period } from '../time/period.ts';
import type { ResourceKind } from './booking.ts';

export const resourceConditions = [
  'available',
  'missing',
  'rejected',
  'defect',
  'maintenance',
  'expired',
  'retired',
] as const;
/** How it is with a thing, apart from who has it. */
export type ResourceCondition = (typeof resourceConditions)[number];

/** What a list of choices needs to know of a resource. */
export interface Choosable {
  readonly id: string;
  readonly kind: ResourceKind;
  /** The room that a station is part of. */
  readonly roomId: string | null;
  readonly modelId: string | null;
  readonly bookable: boolean;
  readonly status: ResourceCondition;
}

export interface Holding extends Period {
  readonly bookingId: string;
  readonly resourceId: string;
}

/** The resources that somebody else holds in the period; a room counts as held when one of its stations is. */
export function heldResources(
  resources: readonly Choosable[],
  claims: readonly Holding[],
  period: Period,
  ownBookingId?: string,
): ReadonlySet<string> {
  const held = new Set(
    claims
      .filter((claim) => claim.bookingId !== ownBookingId && overlaps(claim, period))
      .map((claim) => claim.resourceId),
  );
  for (const { id, kind, roomId } of resources) if (kind === 'station' && roomId && held.has(id)) held.add(roomId);
  return held;
}

/** How many pieces of a model can be chosen: whole, bookable, not held, and not named in the booking already. */
export function freeOfModel(
  modelId: string,
  resources: readonly Choosable[],
  held: ReadonlySet<string>,
  named: ReadonlySet<string>,
): { readonly free: number; readonly total: number } {
  const pieces = resources.filter(
    (piece) => piece.modelId === modelId && piece.bookable && piece.status === 'available' && !named.has(piece.id),
  );
  return { free: pieces.filter((piece) => !held.has(piece.id)).length, total: pieces.length };
}
