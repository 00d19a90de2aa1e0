import { parseSiteNeeds, type SiteNeed } from '#domain/transport/site.ts';
import { all, build, type ReadableDb } from '../connection.ts';
import type { LocationRow } from '../schema.ts';

export interface StationRecord {
  readonly id: string;
  readonly name: string;
  readonly bookable: boolean;
}

export interface RoomRecord {
  readonly id: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly traits: string[];
  readonly bookable: boolean;
  readonly note: string;
  readonly stations: StationRecord[];
}

export interface OpeningHoursRecord {
  readonly id: string;
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

export interface LocationRecord {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly status: LocationRow['status'];
  readonly timeZone: string;
  readonly position: number;
  readonly mobile: boolean;
  readonly siteNeeds: readonly SiteNeed[];
  readonly note: string;
  readonly rooms: RoomRecord[];
  readonly openingHours: OpeningHoursRecord[];
}

/** All locations in the order people gave them, each with its rooms, stations and week. */
export function listLocations(db: ReadableDb): LocationRecord[] {
  const locations = all(
    db,
    build.selectFrom('location').selectAll().where('deleted', '=', 0).orderBy('position').orderBy('name').orderBy('id'),
  );
  const rooms = roomsByLocation(db);
  const hours = hoursByLocation(db);
  return locations.map((row) => ({
    id: row.id,
    name: row.name,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    status: row.status,
    timeZone: row.time_zone,
    position: row.position,
    mobile: row.mobile === 1,
    siteNeeds: parseSiteNeeds(row.site_needs),
    note: row.note,
    rooms: rooms.get(row.id) ?? [],
    openingHours: hours.get(row.id) ?? [],
  }));
}

function roomsByLocation(db: ReadableDb): Map<string, RoomRecord[]> {
  const rows = all(
    db,
    build
      .selectFrom('room')
      .innerJoin('resource', 'resource.id', 'room.id')
      .select(['room.id', 'resource.name', 'resource.location_id', 'resource.bookable'])
      .select(['room.capacity', 'room.traits', 'room.note'])
      .where('room.deleted', '=', 0)
      .where('resource.deleted', '=', 0)
      .orderBy('room.position')
      .orderBy('resource.name')
      .orderBy('room.id'),
  );
  const stations = stationsByRoom(db);
  const byLocation = new Map<string, RoomRecord[]>();
  for (const { location_id, traits, bookable, ...room } of rows) {
    const record = {
      ...room,
      traits: traitsOf(traits),
      bookable: bookable === 1,
      stations: stations.get(room.id) ?? [],
    };
    if (location_id) push(byLocation, location_id, record);
  }
  return byLocation;
}

function stationsByRoom(db: ReadableDb): Map<string, StationRecord[]> {
  const rows = all(
    db,
    build
      .selectFrom('station')
      .innerJoin('resource', 'resource.id', 'station.id')
      .select(['station.id', 'station.room_id', 'resource.name', 'resource.bookable'])
      .where('station.deleted', '=', 0)
      .where('resource.deleted', '=', 0)
      .orderBy('resource.name')
      .orderBy('station.id'),
  );
  const byRoom = new Map<string, StationRecord[]>();
  for (const { room_id, id, name, bookable } of rows) push(byRoom, room_id, { id, name, bookable: bookable === 1 });
  return byRoom;
}

function hoursByLocation(db: ReadableDb): Map<string, OpeningHoursRecord[]> {
  const rows = all(
    db,
    build
      .selectFrom('opening_hours')
      .select(['id', 'location_id', 'weekday', 'opens', 'closes'])
      .where('deleted', '=', 0)
      .orderBy('weekday')
      .orderBy('opens'),
  );
  const byLocation = new Map<string, OpeningHoursRecord[]>();
  for (const { location_id, ...span } of rows) push(byLocation, location_id, span);
  return byLocation;
}

/** Traits come from other devices too: anything that is not a list of words reads as none. */
function traitsOf(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((trait) => typeof trait === 'string') : [];
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
