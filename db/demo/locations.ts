import locations from '#resources/demo/locations.json' with { type: 'json' };
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

/** ISO weekday to opening spans, `HH:MM-HH:MM`. */
type Days = Readonly<Record<string, readonly string[] | undefined>>;

export interface DemoRoom {
  readonly id: string;
  /** Links it to its themes in activities.json. */
  readonly code: string;
  readonly capacity: number;
  readonly stationIds: readonly string[];
}

export interface DemoLocation {
  readonly id: string;
  readonly name: string;
  readonly mobile: boolean;
  readonly inConstruction: boolean;
  readonly days: Days;
  readonly rooms: readonly DemoRoom[];
}

export function addLocations(tx: Tx): readonly DemoLocation[] {
  return locations.map((location, position) => {
    const id = tx.newId();
    const { name, street, postcode, city, status, note } = location;
    write(tx, 'location', id, {
      name,
      street,
      postcode,
      city,
      status: status === 'active' ? 'active' : 'in_construction',
      mobile: location.mobile ? 1 : 0,
      position,
      note,
      ...(location.siteNeeds && { site_needs: JSON.stringify(location.siteNeeds) }),
    });
    const days: Days = location.days;
    for (const [weekday, spans] of Object.entries(days)) addHours(tx, id, Number(weekday), spans ?? []);
    return {
      id,
      name,
      mobile: location.mobile,
      inConstruction: status !== 'active',
      days,
      rooms: location.rooms.map((room, index) => addRoom(tx, id, room, index)),
    };
  });
}

function addHours(tx: Tx, locationId: string, weekday: number, spans: readonly string[]): void {
  for (const span of spans) {
    const [opens, closes] = span.split('-') as [string, string];
    write(tx, 'opening_hours', tx.newId(), { location_id: locationId, weekday, opens, closes });
  }
}

function addRoom(tx: Tx, locationId: string, room: (typeof locations)[0]['rooms'][0], position: number): DemoRoom {
  const id = tx.newId();
  write(tx, 'resource', id, { kind: 'room', name: room.name, location_id: locationId });
  write(tx, 'room', id, { capacity: room.capacity, traits: JSON.stringify(room.traits), position });
  const stationIds = room.stations.map((name) => {
    const stationId = tx.newId();
    write(tx, 'resource', stationId, { kind: 'station', name, location_id: locationId });
    write(tx, 'station', stationId, { room_id: id });
    write(tx, 'resource_part', tx.newId(), { container_id: id, part_id: stationId });
    return stationId;
  });
  return { id, code: room.code, capacity: room.capacity, stationIds };
}
