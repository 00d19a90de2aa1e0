import { departureOf, planFits } from '#domain/transport/trip-plan.ts';
import type { Trip } from '#domain/transport/trips.ts';
import type { ReadableDb } from '../connection.ts';
import { type ChosenTrip, nothingChosen, tripPlans } from './trip-plans.ts';
import type { TripRecord } from './trip-record.ts';

/** The trip with who drives, and when it leaves by choice. The bounds are those that the choice must keep. */
export function asChosen(
  db: ReadableDb,
  trip: Omit<TripRecord, keyof ChosenTrip | 'departsAt'>,
  bounds: Pick<Trip, 'neededBy' | 'leaveAfter'> = trip,
): TripRecord {
  const { driver, plan } = tripPlans(db).get(trip.id) ?? nothingChosen;
  return { ...trip, driver, plan, departsAt: plan && planFits(plan, bounds) ? departureOf(plan, bounds) : null };
}
