import { findSlots } from '#domain/availability/find-slots.ts';
import type { CandidatePool, FoundSlot, Pool, SlotRequest } from '#domain/availability/slot-request.ts';
import type { Store } from '../store.ts';
import type { AvailabilityIndex } from './availability-index.ts';

export type AvailabilityStore = Pick<Store, 'availability' | 'occupancy'>;

/**
 * The first `limit` times at which every pool of the request has enough free, in the order of time, with the pieces chosen.
 * Parts count: a room is free only when its stations are. Looks at what is held, not at the rules: judge the booking
 * before it is offered. A length with set-up and clean-up over 24 hours finds nothing.
 */
export function firstSlots(store: AvailabilityStore, request: SlotRequest, limit: number): readonly FoundSlot[] {
  const { availability } = store;
  availability.refresh();
  const pools = toCandidates(availability, request.pools);
  return findSlots(request, pools, limit, availability.clockOf(request.zone), (year) => availability.rowsOf(year));
}

/** Where a pool leaves no choice, the parts of its resources are claimed with them and cannot serve another pool. */
function toCandidates(availability: AvailabilityIndex, pools: readonly Pool[]): readonly CandidatePool[] {
  const isFixed = (pool: Pool) => pool.resourceIds.length <= pool.quantity;
  const claimedParts = new Set(
    pools
      .filter(isFixed)
      .flatMap(({ resourceIds }) => resourceIds.flatMap((id) => availability.claimedWith(id).slice(1))),
  );
  return pools
    .filter(({ quantity }) => quantity > 0)
    .map((pool) => ({
      quantity: pool.quantity,
      candidates: [...new Set(pool.resourceIds)]
        .filter((id) => isFixed(pool) || !claimedParts.has(id))
        .map((id) => ({ id, claimed: availability.claimedWith(id) })),
    }));
}
