import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { planFits, type TripPlan } from '#domain/transport/trip-plan.ts';
import { type Trip, tripsOf } from '#domain/transport/trips.ts';
import { statement } from '../connection.ts';
import { knownPerson } from '../person/known-people.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { isLoanTrip } from './loan-trips.ts';
import { thingToCarry } from './read-things.ts';
import type { Driver } from './trip-plans.ts';

export interface TripChoice {
  readonly tripIds: readonly string[];
  /** What is absent stays as it was; null takes the choice back. */
  readonly driver?: Driver | null | undefined;
  readonly plan?: TripPlan | null | undefined;
}

interface Planned {
  readonly id: string;
  readonly transactionId: string;
}

/** Says who makes trips, and on which day. */
export function planTrips(store: Store, act: Act, { tripIds, driver, plan }: TripChoice): Result<Planned> {
  return transact(store, act, (tx) => {
    if (driver?.personId && !knownPerson(tx, driver.personId))
      return refuse(refusal('person/not-found', { id: driver.personId }));
    for (const id of tripIds) {
      const trip = isLoanTrip(id) ? loanBounds(tx, id) : tripOf(tx, id);
      if (!trip) return refuse(refusal('transport/trip-gone'));
      if (plan && !planFits(plan, trip)) return refuse(refusal('transport/day-unfit', {}, 'on'));
      write(tx, 'trip_plan', id, {
        ...(driver !== undefined && {
          driver_id: driver?.personId ?? null,
          driver_name: driver && !driver.personId ? driver.name : '',
        }),
        ...(plan !== undefined && { drive_on: plan?.on ?? null, day_part: plan?.part ?? null }),
        deleted: 0,
      });
    }
    const [first = ''] = tripIds;
    return accept({ id: first, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

type Bounds = Pick<Trip, 'neededBy' | 'leaveAfter'>;

function tripOf(tx: Tx, tripId: string): Bounds | undefined {
  const [thingId = ''] = tripId.split(':');
  const thing = thingToCarry(tx, thingId, tx.now);
  const waiting = thing && tripsOf(thing, tx.now).find(({ id }) => id === tripId);
  return waiting ?? (isMade(tx, tripId) ? { neededBy: null, leaveAfter: null } : undefined);
}

/** Of a trip that was made it can still be said who did. */
function isMade(tx: Tx, tripId: string): boolean {
  const tick = statement(tx, 'SELECT 1 FROM transport_trip WHERE id = ? AND delivered_at IS NOT NULL AND deleted = 0');
  return tick.get(tripId) !== undefined;
}

/** What goes with a loan can go on any day. */
function loanBounds(tx: Tx, tripId: string): Bounds | undefined {
  const [, loanId = ''] = tripId.split(':');
  const known = statement(tx, 'SELECT 1 FROM loan WHERE id = ? AND by_lab = 1 AND deleted = 0').get(loanId);
  return known ? { neededBy: null, leaveAfter: null } : undefined;
}
