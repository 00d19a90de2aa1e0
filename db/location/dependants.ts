import { type ReadableDb, statement } from '../connection.ts';

/** What would be left without a place: coming bookings, and things that stand there. */
export interface Dependants {
  readonly bookings: number;
  readonly assets: number;
}

export function hasDependants({ bookings, assets }: Dependants): boolean {
  return bookings > 0 || assets > 0;
}

export function dependantsOfLocation(db: ReadableDb, id: string, now: number): Dependants {
  const bookings = statement(
    db,
    `SELECT count(*) FROM booking WHERE deleted = 0 AND intent <> 'cancelled' AND end_at > ? AND (location_id = ? OR id IN (
       SELECT booking_id FROM occupancy JOIN resource ON resource.id = occupancy.resource_id
       WHERE resource.location_id = ? AND resource.kind IN ('room', 'station') AND occupancy.end_at > ?))`,
  )
    .pluck()
    .get(now, id, id, now) as number;
  const assets = statement(
    db,
    `SELECT count(*) FROM resource LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id
     WHERE resource.deleted = 0 AND resource.kind IN ('asset', 'kit') AND asset.retired_on IS NULL
       AND ? IN (resource.location_id, asset.home_location_id, kit.home_location_id)`,
  )
    .pluck()
    .get(id) as number;
  return { bookings, assets };
}

/** A room with its stations. */
export function dependantsOfRoom(db: ReadableDb, id: string, now: number): Dependants {
  const bookings = statement(
    db,
    `SELECT count(DISTINCT booking_id) FROM occupancy WHERE end_at > ?
       AND (resource_id = ? OR resource_id IN (SELECT id FROM station WHERE room_id = ? AND deleted = 0))`,
  )
    .pluck()
    .get(now, id, id) as number;
  const assets = statement(db, 'SELECT count(*) FROM asset WHERE room_id = ? AND deleted = 0 AND retired_on IS NULL')
    .pluck()
    .get(id) as number;
  return { bookings, assets };
}

export function dependantsOfStation(db: ReadableDb, id: string, now: number): Dependants {
  const bookings = statement(
    db,
    `SELECT count(DISTINCT occupancy.booking_id) FROM occupancy JOIN allocation ON allocation.id = occupancy.allocation_id
     WHERE occupancy.resource_id = ? AND allocation.resource_id = occupancy.resource_id AND occupancy.end_at > ?`,
  )
    .pluck()
    .get(id, now) as number;
  return { bookings, assets: 0 };
}
