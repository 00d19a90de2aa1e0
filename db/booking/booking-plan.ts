import type { ModelShortage, PlannedAllocation } from '#domain/booking/facts.ts';
import type { ReadableDb } from '../connection.ts';
import type { Holding, OccupancyIndex } from './occupancy-index.ts';

export interface Plan {
  readonly allocations: readonly PlannedAllocation[];
  readonly shortages: readonly PlannedShortage[];
  readonly holdings: readonly Holding[];
  /** Other bookings that take another, equal piece, so that this one fits. */
  readonly moves: readonly SeatMove[];
}

export interface PlannedShortage extends Omit<ModelShortage, 'heldBy'> {
  readonly heldBy: readonly Holding[];
}

export interface SeatMove {
  readonly allocationId: string;
  readonly bookingId: string;
  readonly toResourceId: string;
}

export interface PlanContext {
  readonly db: ReadableDb;
  readonly occupancy: OccupancyIndex;
  /** The booking that is being changed: what it holds itself is free for it. */
  readonly bookingId?: string;
  /** Pieces it has now, kept when they still fit. */
  readonly preferred?: ReadonlySet<string>;
  /** How long to look for exchanges between other bookings. */
  readonly searchSteps?: number;
}
