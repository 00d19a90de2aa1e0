import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { noTravelTimes, pairOf, type TravelTimes } from '#domain/transport/travel-times.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { remembered } from '../write-door/table-memory.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

/** All roads that are known. */
export function readTravelTimes(db: ReadableDb): TravelTimes {
  return remembered(db, 'travel times', ['travel_time', 'location'], () => {
    const minutes = statement(db, 'SELECT id, minutes FROM travel_time WHERE deleted = 0').raw().all();
    const addresses = statement(
      db,
      `SELECT id, lower(replace(street || postcode, ' ', '')) FROM location
       WHERE deleted = 0 AND street <> '' AND postcode <> '' AND mobile = 0`,
    )
      .raw()
      .all();
    if (minutes.length + addresses.length === 0) return noTravelTimes;
    return {
      minutes: new Map(minutes as [string, number][]),
      addresses: new Map(addresses as [string, string][]),
    };
  });
}

interface Road {
  readonly locationA: string;
  readonly locationB: string;
  /** Null goes back to the usual. */
  readonly minutes: number | null;
}

export function saveTravelTime(store: Store, act: Act, { locationA, locationB, minutes }: Road): Result<Saved> {
  return transact(store, act, (tx) => {
    if (locationA === locationB) return refuse(refusal('transport/same-location', {}));
    const known = statement(tx, 'SELECT 1 FROM location WHERE id = ? AND deleted = 0');
    for (const id of [locationA, locationB]) {
      if (!known.get(id)) return refuse(refusal('location/not-found', { id }));
    }
    const id = pairOf(locationA, locationB);
    const [location_a, location_b] = id.split(':') as [string, string];
    if (minutes !== null) write(tx, 'travel_time', id, { location_a, location_b, minutes, deleted: 0 });
    else if (statement(tx, 'SELECT 1 FROM travel_time WHERE id = ?').get(id)) remove(tx, 'travel_time', id);
    return accept({ id: location_a, transactionId: tx.id });
  });
}

interface Saved {
  readonly id: string;
  readonly transactionId: string;
}
