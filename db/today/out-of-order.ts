import type { Unsafe } from '#domain/safety/inspection.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type OutOfOrder, outReasons } from '#domain/today/out-of-order.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { missingThings } from '../inventory/missing.ts';
import { DEFECT_NOTE_SQL, DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';

export interface OutThing extends OutOfOrder {
  readonly locationId: string | null;
}

interface OutRow extends Omit<OutThing, 'reason' | 'since' | 'bookingIds'> {
  readonly defectAt: number | null;
  readonly maintenanceAt: number | null;
  readonly leftAt: number | null;
}

const LEFT = 'back_at IS NULL AND deleted = 0';

/** All that cannot be used or is not where it belongs, with the bookings of these that hold it. */
export function outOfOrder(
  db: ReadableDb,
  unsafe: ReadonlyMap<string, Unsafe>,
  bookingIds: readonly string[],
): readonly OutThing[] {
  const missing = missingThings(db);
  const rows = statement(
    db,
    `SELECT resource.id, resource.kind, resource.name, resource.location_id AS locationId,
       coalesce(asset.asset_tag, kit.code, '') AS tag, coalesce(room_resource.name, '') AS roomName,
       coalesce(asset.place, kit.place, '') AS place, coalesce(${DEFECT_NOTE_SQL}, '') AS note,
       ${DEFECT_SINCE_SQL} AS defectAt, asset.maintenance_since AS maintenanceAt,
       (SELECT min(noted_at) FROM out_of_place WHERE resource_id = resource.id AND ${LEFT}) AS leftAt
     FROM resource LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id
       LEFT JOIN resource AS room_resource ON room_resource.id = asset.room_id
     WHERE resource.deleted = 0 AND asset.retired_on IS NULL AND resource.id IN (
       SELECT asset_id FROM defect WHERE solved_at IS NULL AND usable = 0 AND deleted = 0
       UNION SELECT id FROM asset WHERE maintenance_since IS NOT NULL
       UNION SELECT value FROM json_each(@missing)
       UNION SELECT resource_id FROM out_of_place WHERE ${LEFT}
       UNION SELECT value FROM json_each(@unsafe))
     ORDER BY resource.name, resource.id`,
  ).all({ unsafe: JSON.stringify([...unsafe.keys()]), missing: JSON.stringify([...missing.keys()]) }) as OutRow[];
  const holders = holdersOf(
    db,
    bookingIds,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ defectAt, maintenanceAt, leftAt, ...thing }) => {
    const at = {
      rejected: null,
      defect: defectAt,
      maintenance: maintenanceAt,
      expired: null,
      missing: missing.get(thing.id) ?? null,
      left: leftAt,
    };
    const reason = outReasons.find((one) => (at[one] ?? null) !== null || unsafe.get(thing.id) === one);
    if (!reason) return [];
    return [{ ...thing, reason, since: dayOf(at[reason]), bookingIds: holders.get(thing.id) ?? [] }];
  });
}

function dayOf(instant: number | null): IsoDate | null {
  return instant === null ? null : dateOf(instant);
}

function holdersOf(
  db: ReadableDb,
  bookingIds: readonly string[],
  resourceIds: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const rows = statement(
    db,
    `SELECT DISTINCT resource_id AS resourceId, booking_id AS bookingId FROM occupancy
     WHERE booking_id IN (SELECT value FROM json_each(@bookings)) AND resource_id IN (SELECT value FROM json_each(@resources))`,
  ).all({ bookings: JSON.stringify(bookingIds), resources: JSON.stringify(resourceIds) }) as {
    resourceId: string;
    bookingId: string;
  }[];
  return new Map(
    [...Map.groupBy(rows, ({ resourceId }) => resourceId)].map(([id, list]) => [id, list.map((row) => row.bookingId)]),
  );
}
