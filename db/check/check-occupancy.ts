import { type ReadableDb, statement } from '../connection.ts';
import type { Finding } from './finding.ts';

interface Row {
  readonly id: string;
  readonly detail: string;
}

/** A resource is held exactly as the live allocations say: each holds its own resource, and nothing is held without one.
 * Parts are held with their container; a part that was added or taken out later leaves earlier bookings as they are. */
const LIVE = `SELECT allocation.id, allocation.booking_id, allocation.resource_id, allocation.start_at, allocation.end_at
  FROM allocation JOIN booking ON booking.id = allocation.booking_id
  WHERE booking.deleted = 0 AND booking.intent <> 'cancelled' AND allocation.withdrawn = 0 AND allocation.deleted = 0`;

export function occupancyFindings(db: ReadableDb): Finding[] {
  const missing = statement(
    db,
    `WITH live AS (${LIVE})
     SELECT live.id, live.resource_id AS detail FROM live WHERE NOT EXISTS (
       SELECT 1 FROM occupancy WHERE occupancy.resource_id = live.resource_id AND occupancy.start_at = live.start_at
         AND occupancy.end_at = live.end_at AND occupancy.booking_id = live.booking_id)`,
  ).all() as Row[];
  const unfounded = statement(
    db,
    `WITH RECURSIVE live AS (${LIVE}),
     within (container_id, part_id) AS (
       SELECT container_id, part_id FROM resource_part
       UNION SELECT within.container_id, resource_part.part_id FROM within
         JOIN resource_part ON resource_part.container_id = within.part_id)
     SELECT occupancy.booking_id AS id, occupancy.resource_id AS detail FROM occupancy WHERE NOT EXISTS (
       SELECT 1 FROM live WHERE live.id = occupancy.allocation_id AND live.booking_id = occupancy.booking_id
         AND live.start_at = occupancy.start_at AND live.end_at = occupancy.end_at
         AND (live.resource_id = occupancy.resource_id OR EXISTS (
           SELECT 1 FROM within WHERE within.container_id = live.resource_id AND within.part_id = occupancy.resource_id)))`,
  ).all() as Row[];
  return [
    ...missing.map(
      ({ id, detail }): Finding => ({ kind: 'occupancy-missing', table: 'allocation', rowId: id, detail }),
    ),
    ...unfounded.map(
      ({ id, detail }): Finding => ({ kind: 'occupancy-unfounded', table: 'booking', rowId: id, detail }),
    ),
  ];
}
