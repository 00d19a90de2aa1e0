import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type Trip, tripsOf } from '#domain/transport/trips.ts';
import { partsOf } from '../booking/resources.ts';
import { statement } from '../connection.ts';
import { changeAssetIn } from '../inventory/change-assets.ts';
import type { TransportTripRow } from '../schema/transport.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { isLoanTrip, tickLoanTrip } from './loan-trips.ts';
import { thingToCarry } from './read-things.ts';

export interface TripTick {
  readonly tripId: string;
  readonly step: 'loaded' | 'delivered';
  readonly done: boolean;
}

interface Ticked {
  readonly id: string;
  readonly transactionId: string;
}

/** Ticks a trip, or takes the tick back. What is delivered is there from then on; its room is left, and found again when it
 * comes home. */
export function tickTrip(store: Store, act: Act, { tripId, step, done }: TripTick): Result<Ticked> {
  return transact(store, act, (tx) => {
    if (isLoanTrip(tripId)) return tickLoanTrip(tx, tripId, step, done);
    const [thingId = ''] = tripId.split(':');
    const stored = tripRow(tx, tripId);
    const isDelivered = stored?.delivered_at != null;
    if (step === 'delivered' && !done) return isDelivered ? takeBack(tx, stored) : accept(nothingDone(thingId));
    const thing = thingToCarry(tx, thingId, tx.now);
    const trip = thing && tripsOf(thing, tx.now).find(({ id }) => id === tripId);
    if (!trip) return isDelivered && done ? accept(nothingDone(thingId)) : refuse(refusal('transport/trip-gone'));
    if (thing.heldBy !== null && done)
      return refuse(refusal('transport/still-out', { name: thing.name, holder: thing.heldBy }));
    const loadedAt = isDelivered ? null : (stored?.loaded_at ?? null);
    const room_id = step === 'delivered' ? arrive(tx, trip, thing.homeId) : null;
    write(tx, 'transport_trip', tripId, {
      resource_id: trip.thingId,
      from_location_id: trip.fromId,
      to_location_id: trip.toId,
      booking_id: trip.bookingId,
      after_booking_id: trip.afterBookingId,
      room_id,
      loaded_at: step === 'loaded' && !done ? null : (loadedAt ?? tx.now),
      delivered_at: step === 'delivered' ? tx.now : null,
      deleted: 0,
    });
    return accept({ id: thingId, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

function nothingDone(id: string): Ticked {
  return { id, transactionId: '' };
}

function tripRow(tx: Tx, id: string): TransportTripRow | undefined {
  return statement(tx, 'SELECT * FROM transport_trip WHERE id = ? AND deleted = 0').get(id) as
    | TransportTripRow
    | undefined;
}

/** Gives the room that it leaves. */
function arrive(tx: Tx, { thingId, fromId, toId }: Trip, homeId: string | null): string | null {
  const room = roomOf(tx, thingId);
  rememberHome(tx, thingId, homeId);
  for (const part of partsAt(tx, thingId, fromId)) {
    const room_id = roomOf(tx, part);
    if (room_id) {
      const along = {
        resource_id: part,
        from_location_id: fromId,
        to_location_id: toId,
        room_id,
        delivered_at: tx.now,
      };
      write(tx, 'transport_trip', `${part}:with:${thingId}`, { ...along, deleted: 0 });
    }
    moveTo(tx, part, toId);
  }
  moveTo(tx, thingId, toId);
  return room;
}

/** Delivered by mistake: it is where it came from, as long as nobody took it further. */
function takeBack(tx: Tx, trip: TransportTripRow): Result<Ticked> {
  const { id, resource_id: thingId, from_location_id: fromId, to_location_id: toId } = trip;
  const place = statement(tx, 'SELECT location_id FROM resource WHERE id = ?').pluck().get(thingId);
  if (!thingId || !fromId || place !== toId) return refuse(refusal('transport/moved-on'));
  for (const part of partsAt(tx, thingId, place as string)) moveTo(tx, part, fromId);
  moveTo(tx, thingId, fromId);
  write(tx, 'transport_trip', id, { delivered_at: null, room_id: null });
  return accept({ id: thingId, transactionId: tx.id });
}

function moveTo(tx: Tx, id: string, locationId: string): void {
  const kind = statement(tx, 'SELECT kind FROM resource WHERE id = ?').pluck().get(id);
  if (kind === 'kit') {
    write(tx, 'resource', id, { location_id: locationId });
    return;
  }
  const room = lastRoomAt(tx, id, locationId);
  changeAssetIn(tx, id, room ? { roomId: room } : { locationId });
}

/** Where it stood when it was last carried away from there. */
function lastRoomAt(tx: Tx, id: string, locationId: string): string | null {
  const room = statement(
    tx,
    `SELECT room_id FROM transport_trip JOIN resource ON resource.id = room_id AND resource.deleted = 0
     WHERE resource_id = ? AND room_id IS NOT NULL AND resource.location_id = ? AND transport_trip.deleted = 0
     ORDER BY delivered_at DESC LIMIT 1`,
  )
    .pluck()
    .get(id, locationId);
  return typeof room === 'string' ? room : null;
}

function roomOf(tx: Tx, id: string): string | null {
  const room = statement(tx, 'SELECT room_id FROM asset WHERE id = ?').pluck().get(id);
  return typeof room === 'string' ? room : null;
}

/** A thing that nobody gave a home belongs where it stood when it was first carried away. */
function rememberHome(tx: Tx, id: string, homeId: string | null): void {
  if (homeId === null) return;
  for (const table of ['asset', 'kit'] as const) {
    const row = statement(tx, `SELECT home_location_id AS home FROM ${table} WHERE id = ?`).get(id) as
      | { home: string | null }
      | undefined;
    if (row?.home === null) write(tx, table, id, { home_location_id: homeId });
  }
}

function partsAt(tx: Tx, kitId: string, locationId: string): readonly string[] {
  const placeOf = statement(tx, 'SELECT location_id FROM resource WHERE id = ?').pluck();
  return partsOf(tx, kitId).filter((id) => placeOf.get(id) === locationId);
}
