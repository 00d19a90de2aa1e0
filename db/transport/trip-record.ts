import type { TripPlan } from '#domain/transport/trip-plan.ts';
import type { Trip } from '#domain/transport/trips.ts';
import type { ThingRecord } from './read-things.ts';
import type { Driver } from './trip-plans.ts';

/** A trip as people look at it. */
export interface TripRecord extends Trip {
  /** `loan`: all that goes along with a loan. */
  readonly kind: ThingRecord['kind'] | 'loan';
  readonly name: string;
  readonly code: string;
  readonly fromName: string;
  readonly toName: string;
  /** Whom it is for; empty on the way home. */
  readonly holder: string;
  /** Who has it in hands: it cannot be loaded yet. */
  readonly heldBy: string | null;
  readonly loadedAt: number | null;
  readonly deliveredAt: number | null;
  readonly driver: Driver | null;
  readonly plan: TripPlan | null;
  /** When it leaves by that plan; null when none was made or it no longer fits. */
  readonly departsAt: number | null;
}
