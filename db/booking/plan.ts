import type { BookingDraft } from '#domain/booking/booking.ts';
import type { ModelShortage, PlannedAllocation } from '#domain/booking/facts.ts';
import { widen } from '#domain/time/period.ts';
import type { ReadableDb } from '../connection.ts';
import type { Holding, OccupancyIndex } from './occupancy-index.ts';
import { modelName, partsOf, piecesOf } from './resources.ts';

export interface Plan {
  readonly allocations: readonly PlannedAllocation[];
  readonly shortages: readonly ModelShortage[];
  readonly holdings: readonly Holding[];
}

export interface PlanContext {
  readonly db: ReadableDb;
  readonly occupancy: OccupancyIndex;
  /** The booking that is being changed: what it holds itself is free for it. */
  readonly bookingId?: string;
  /** Pieces it has now, kept when they still fit. */
  readonly preferred?: ReadonlySet<string>;
}

/** Turns needs into allocations with buffers: resources as named, models as the free pieces nearest at hand.
 * Tells who holds what is wanted; writes nothing. */
export function planBooking(context: PlanContext, draft: BookingDraft): Plan {
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  if (period.end <= period.start) return { allocations: [], shortages: [], holdings: [] };
  const named = new Set(draft.needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : [])));
  const taken = new Set([...named].flatMap((id) => [id, ...partsOf(context.db, id)]));
  const allocations: PlannedAllocation[] = [...named].map((resourceId) => ({
    ...period,
    resourceId,
    modelId: null,
    flexible: false,
  }));
  const holdings = [...taken].flatMap((id) => {
    const holding = context.occupancy.holderOf(id, period.start, period.end, context.bookingId);
    return holding ? [holding] : [];
  });
  const shortages: ModelShortage[] = [];
  for (const need of draft.needs) {
    if (need.kind !== 'model') continue;
    const pieces = piecesOf(context.db, need.modelId).filter((piece) => !taken.has(piece.id));
    const free = pieces.filter((piece) =>
      context.occupancy.isFree(piece.id, period.start, period.end, context.bookingId),
    );
    const nearness = (piece: { id: string; locationId: string | null }) =>
      (context.preferred?.has(piece.id) ? 0 : 2) + (piece.locationId === draft.locationId ? 0 : 1);
    const chosen = [...free].sort((a, b) => nearness(a) - nearness(b)).slice(0, need.quantity);
    for (const piece of chosen) {
      taken.add(piece.id);
      allocations.push({ ...period, resourceId: piece.id, modelId: need.modelId, flexible: true });
    }
    if (chosen.length < need.quantity) {
      shortages.push({
        modelId: need.modelId,
        modelName: modelName(context.db, need.modelId) ?? '?',
        wanted: need.quantity,
        free: free.length,
        total: pieces.length,
      });
    }
  }
  return { allocations, shortages, holdings };
}
