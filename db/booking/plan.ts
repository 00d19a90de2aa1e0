import type { BookingDraft } from '#domain/booking/booking.ts';
import type { PlannedAllocation } from '#domain/booking/facts.ts';
import { type Period, widen } from '#domain/time/period.ts';
import { lapsesWithin } from '../safety/machine-facts.ts';
import type { Plan, PlanContext, PlannedShortage } from './booking-plan.ts';
import type { Holding } from './occupancy-index.ts';
import { reSeatPlan } from './re-seat-plan.ts';
import { looseParts, modelName, type Piece, partsOf, piecesOf } from './resources.ts';

/** Turns needs into allocations with buffers: resources as named, models as the free pieces nearest at hand.
 * Where that falls short, other bookings that hold any of a model may change pieces. Tells who holds what is wanted;
 * writes nothing. */
export function planBooking(context: PlanContext, draft: BookingDraft, now: number): Plan {
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  if (period.end <= period.start) return { allocations: [], shortages: [], holdings: [], moves: [] };
  const named = new Set(draft.needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : [])));
  const namedParts = new Set([...named].flatMap((id) => [id, ...partsOf(context.db, id)]));
  const taken = new Set(namedParts);
  const allocations: PlannedAllocation[] = [...named].map((resourceId) => ({
    ...period,
    resourceId,
    modelId: null,
    flexible: false,
  }));
  const loose = looseParts(context.db);
  const mustBeFree = [...taken].filter((id) => named.has(id) || !loose.has(id));
  const holdings = mustBeFree.flatMap((id) => {
    const holding = context.occupancy.holderOf(id, period.start, period.end, context.bookingId);
    return holding ? [holding] : [];
  });
  const shortages: PlannedShortage[] = [];
  const quantities = new Map<string, number>();
  for (const need of draft.needs) {
    if (need.kind !== 'model') continue;
    quantities.set(need.modelId, (quantities.get(need.modelId) ?? 0) + need.quantity);
    const pieces = piecesOf(context.db, need.modelId).filter((piece) => !taken.has(piece.id));
    const free = pieces.filter((piece) =>
      context.occupancy.isFree(piece.id, period.start, period.end, context.bookingId),
    );
    const nearness = (piece: { id: string; locationId: string | null }) =>
      (lapsesWithin(context.db, piece.id, period) ? 8 : 0) +
      (context.preferred?.has(piece.id) ? 0 : 4) +
      (piece.locationId === draft.locationId ? 0 : 2) +
      (loose.has(piece.id) ? 1 : 0);
    const chosen = free
      .map((piece) => ({ piece, rank: nearness(piece) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, need.quantity)
      .map(({ piece }) => piece);
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
        heldBy: holdersOf(context, pieces, period),
      });
    }
  }
  const plan: Plan = { allocations, shortages, holdings, moves: [] };
  if (shortages.length + holdings.length === 0) return plan;
  return reSeatPlan(context, plan, { period, taken: namedParts, quantities, locationId: draft.locationId, now });
}

const HOLDERS_NAMED = 4;

function holdersOf(context: PlanContext, pieces: readonly Piece[], { start, end }: Period): readonly Holding[] {
  return pieces
    .flatMap(({ id }) => context.occupancy.holderOf(id, start, end, context.bookingId) ?? [])
    .sort((a, b) => a.end - b.end)
    .slice(0, HOLDERS_NAMED);
}
