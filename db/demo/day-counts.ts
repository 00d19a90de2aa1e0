import { HOUR } from '#domain/time/period.ts';
import { dateOf, dayPeriod } from '#domain/time/wall-time.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { Random } from './random.ts';

const DAYS_BACK = 21;

interface PastVisit {
  readonly id: string;
  readonly end: number;
  readonly pupils: number | null;
  readonly supervisors: number | null;
  readonly assetId: string | null;
}

/** The last weeks were closed at the end of each day: most classes miss a few, and one thing was not put back. */
export function addDayCounts(tx: Tx, random: Random): void {
  const until = dayPeriod(dateOf(tx.now)).start;
  const visits = statement(
    tx,
    `SELECT booking.id, booking.end_at AS "end", pupils, supervisors,
       (SELECT resource_id FROM allocation JOIN asset ON asset.id = resource_id
        WHERE booking_id = booking.id AND withdrawn = 0 ORDER BY resource_id LIMIT 1) AS assetId
     FROM booking JOIN booking_detail ON booking_detail.id = booking.id
     WHERE booking.kind NOT IN ('maintenance', 'volunteer') AND intent = 'confirmed'
       AND EXISTS (SELECT 1 FROM allocation JOIN resource ON resource.id = resource_id
         WHERE booking_id = booking.id AND withdrawn = 0 AND resource.kind IN ('room', 'station'))
       AND booking.end_at BETWEEN ? AND ? ORDER BY booking.end_at, booking.id`,
  ).all(until - DAYS_BACK * 24 * HOUR, until) as PastVisit[];
  for (const { id, end, pupils, supervisors } of visits) {
    const missed = random.chance(0.6) ? random.int(0, 3) : 0;
    const came = pupils === null ? null : Math.max(0, pupils - missed);
    write(tx, 'visit_count', id, { pupils: came, supervisors, counted_at: end });
  }
  const last = visits.findLast(({ assetId }) => assetId !== null);
  if (!last?.assetId) return;
  write(tx, 'out_of_place', tx.newId(), { resource_id: last.assetId, booking_id: last.id, noted_at: last.end });
}
