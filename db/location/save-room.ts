import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { resettleHolders } from '../booking/resettle.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { dependantsOfRoom, dependantsOfStation, hasDependants } from './dependants.ts';
import type { Saved } from './saved.ts';

export interface RoomDraft {
  readonly locationId: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly traits: readonly string[];
  readonly bookable: boolean;
  readonly note: string;
}

export interface StationDraft {
  readonly roomId: string;
  readonly name: string;
  readonly bookable: boolean;
}

/** A room that moves to another location takes its stations along. */
export function saveRoom(store: Store, act: Act, id: string, draft: RoomDraft): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!statement(tx, 'SELECT 1 FROM location WHERE id = ? AND deleted = 0').get(draft.locationId))
      return refuse(refusal('location/not-found', { id: draft.locationId }, 'locationId'));
    if (isOtherKind(tx, id, 'room')) return refuse(refusal('location/room-not-found', { id }));
    const isNew = !statement(tx, 'SELECT 1 FROM room WHERE id = ?').get(id);
    write(tx, 'resource', id, {
      kind: 'room',
      name: draft.name.trim(),
      location_id: draft.locationId,
      bookable: draft.bookable ? 1 : 0,
    });
    write(tx, 'room', id, {
      capacity: draft.capacity,
      traits: JSON.stringify([...new Set(draft.traits)].sort()),
      note: draft.note,
      ...(isNew && { position: roomIdsAt(tx, draft.locationId).length }),
    });
    for (const stationId of stationIdsIn(tx, id)) write(tx, 'resource', stationId, { location_id: draft.locationId });
    return accept({ id, transactionId: tx.id });
  });
}

export function removeRoom(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    const name = nameOf(tx, id, 'room');
    if (name === undefined) return refuse(refusal('location/room-not-found', { id }));
    const dependants = dependantsOfRoom(tx, id, tx.now);
    if (hasDependants(dependants)) return refuse(refusal('location/room-in-use', { name, ...dependants }));
    removeRoomIn(tx, id);
    return accept({ id, transactionId: tx.id });
  });
}

export function saveStation(store: Store, act: Act, id: string, draft: StationDraft): Result<Saved> {
  return transact(store, act, (tx) => {
    const room = statement(
      tx,
      `SELECT resource.location_id AS locationId FROM room JOIN resource ON resource.id = room.id
       WHERE room.id = ? AND room.deleted = 0`,
    ).get(draft.roomId) as { locationId: string | null } | undefined;
    if (!room) return refuse(refusal('location/room-not-found', { id: draft.roomId }, 'roomId'));
    if (isOtherKind(tx, id, 'station')) return refuse(refusal('location/station-not-found', { id }));
    write(tx, 'resource', id, {
      kind: 'station',
      name: draft.name.trim(),
      location_id: room.locationId,
      bookable: draft.bookable ? 1 : 0,
    });
    write(tx, 'station', id, { room_id: draft.roomId });
    for (const roomId of linkToRoom(tx, id, draft.roomId)) {
      const taken = resettleHolders(tx, roomId);
      if (taken) return refuse(taken);
    }
    return accept({ id, transactionId: tx.id });
  });
}

export function removeStation(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    const name = nameOf(tx, id, 'station');
    if (name === undefined) return refuse(refusal('location/station-not-found', { id }));
    const dependants = dependantsOfStation(tx, id, tx.now);
    if (hasDependants(dependants)) return refuse(refusal('location/station-in-use', { name, ...dependants }));
    removeStationIn(tx, id);
    return accept({ id, transactionId: tx.id });
  });
}

export function removeRoomIn(tx: Tx, id: string): void {
  for (const stationId of stationIdsIn(tx, id)) removeStationIn(tx, stationId);
  remove(tx, 'room', id);
  remove(tx, 'resource', id);
}

export function roomIdsAt(tx: Tx, locationId: string): string[] {
  return statement(
    tx,
    `SELECT room.id FROM room JOIN resource ON resource.id = room.id
     WHERE resource.location_id = ? AND room.deleted = 0`,
  )
    .pluck()
    .all(locationId) as string[];
}

function removeStationIn(tx: Tx, id: string): void {
  for (const link of linksOf(tx, id)) remove(tx, 'resource_part', link.id);
  remove(tx, 'station', id);
  remove(tx, 'resource', id);
}

function stationIdsIn(tx: Tx, roomId: string): string[] {
  return statement(tx, 'SELECT id FROM station WHERE room_id = ? AND deleted = 0').pluck().all(roomId) as string[];
}

/** Claiming the room claims its stations. Gives the rooms whose stations changed: the old one lets go first. */
function linkToRoom(tx: Tx, stationId: string, roomId: string): readonly string[] {
  const links = linksOf(tx, stationId);
  const [known, ...surplus] = links;
  if (known?.roomId === roomId && surplus.length === 0) return [];
  for (const { id } of surplus) remove(tx, 'resource_part', id);
  write(tx, 'resource_part', known?.id ?? tx.newId(), { container_id: roomId, part_id: stationId });
  return [...new Set([...links.map((link) => link.roomId).filter((id) => id !== roomId), roomId])];
}

function linksOf(tx: Tx, stationId: string) {
  return statement(
    tx,
    `SELECT resource_part.id, container_id AS roomId FROM resource_part
     JOIN resource ON resource.id = container_id AND resource.kind = 'room'
     WHERE part_id = ? AND resource_part.deleted = 0 ORDER BY resource_part.id`,
  ).all(stationId) as { readonly id: string; readonly roomId: string }[];
}

function isOtherKind(tx: Tx, id: string, kind: string): boolean {
  const known = statement(tx, 'SELECT kind FROM resource WHERE id = ?').pluck().get(id);
  return known !== undefined && known !== kind;
}

function nameOf(tx: Tx, id: string, kind: 'room' | 'station'): string | undefined {
  return statement(tx, 'SELECT name FROM resource WHERE id = ? AND kind = ? AND deleted = 0').pluck().get(id, kind) as
    | string
    | undefined;
}
