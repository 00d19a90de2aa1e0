import type { Elsewhere } from '#domain/person/person.ts';
import type { Period } from '#domain/time/period.ts';
import { planFits, underWay } from '#domain/transport/trip-plan.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { plannedBookings } from './trip-plans.ts';

interface Use {
  readonly holder: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly start: number;
  readonly leaveAfter: number | null;
}

/** When a thing is on its way to another booking, because somebody planned its trip on an earlier day: as a stay there. */
export function staysUnderWay(
  db: ReadableDb,
  resourceId: string,
  standsAt: string | null,
  { start, end }: Period,
  exceptBookingId: string | undefined,
): readonly Elsewhere[] {
  return (plannedBookings(db).get(resourceId) ?? []).flatMap(({ bookingId, plan }): Elsewhere[] => {
    if (bookingId === exceptBookingId) return [];
    const use = plannedUse(db, resourceId, bookingId, exceptBookingId);
    if (!use || use.locationId === null || use.locationId === standsAt) return [];
    const away = planFits(plan, { neededBy: use.start, leaveAfter: use.leaveAfter }) && underWay(plan, use.start);
    if (!away || away.start >= end || away.end <= start) return [];
    const { holder, locationId, locationName } = use;
    return [{ ...away, bookingId, holder, locationId, locationName }];
  });
}

/** The use that the trip is for, and the end of the one before. */
function plannedUse(
  db: ReadableDb,
  resourceId: string,
  bookingId: string,
  except: string | undefined,
): Use | undefined {
  return statement(
    db,
    `SELECT ${HOLDER_SQL} AS holder, booking.location_id AS locationId, occupancy.start_at AS start,
       (SELECT name FROM location WHERE location.id = booking.location_id) AS locationName,
       (SELECT before.end_at FROM occupancy AS before WHERE before.resource_id = occupancy.resource_id
         AND before.start_at < occupancy.start_at AND before.booking_id <> @except
        ORDER BY before.start_at DESC LIMIT 1) AS leaveAfter
     FROM occupancy JOIN booking ON booking.id = occupancy.booking_id AND booking.intent = 'confirmed'
     WHERE occupancy.resource_id = @resourceId AND occupancy.booking_id = @bookingId`,
  ).get({ resourceId, bookingId, except: except ?? '' }) as Use | undefined;
}
