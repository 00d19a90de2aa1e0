import { type ReadableDb, statement } from '../connection.ts';

/** How many bookings that have not ended hold each lent thing. */
export function countComing(db: ReadableDb, now: number): ReadonlyMap<string, number> {
  const rows = statement(
    db,
    `SELECT occupancy.resource_id, count(DISTINCT occupancy.booking_id)
     FROM resource_terms AS terms JOIN occupancy ON occupancy.resource_id = terms.resource_id AND occupancy.end_at > ?
     WHERE terms.deleted = 0 GROUP BY occupancy.resource_id`,
  )
    .raw()
    .all(now) as [string, number][];
  return new Map(rows);
}
