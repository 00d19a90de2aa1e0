import type { IsoDate } from '#domain/time/wall-time.ts';
import type { DayPart, TripPlan } from '#domain/transport/trip-plan.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';

/** Who drives: one of the people, or anybody by name. */
export interface Driver {
  readonly personId: string | null;
  readonly name: string;
}

export interface ChosenTrip {
  readonly driver: Driver | null;
  readonly plan: TripPlan | null;
}

interface PlanRow {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly on: IsoDate | null;
  readonly part: DayPart | null;
}

export const nothingChosen: ChosenTrip = { driver: null, plan: null };

/** What was chosen, by trip. */
export function tripPlans(db: ReadableDb): ReadonlyMap<string, ChosenTrip> {
  return remembered(db, 'trip plans', ['trip_plan', 'resource'], () => {
    const rows = statement(
      db,
      `SELECT trip_plan.id, driver_id AS personId, coalesce(resource.name, driver_name) AS name, drive_on AS "on",
         day_part AS part
       FROM trip_plan LEFT JOIN resource ON resource.id = driver_id WHERE trip_plan.deleted = 0`,
    ).all() as PlanRow[];
    return new Map(rows.map((row) => [row.id, chosen(row)]));
  });
}

function chosen({ personId, name, on, part }: PlanRow): ChosenTrip {
  return { driver: name === '' ? null : { personId, name }, plan: on === null ? null : { on, part } };
}

/** Of trips that bring a thing to a booking on a day that was chosen, by thing. */
export function plannedBookings(
  db: ReadableDb,
): ReadonlyMap<string, readonly { readonly bookingId: string; readonly plan: TripPlan }[]> {
  return remembered(db, 'planned trips', ['trip_plan'], () => {
    const planned = [...tripPlans(db)].flatMap(([id, { plan }]) => {
      const [thingId = '', bookingId = '', ...rest] = id.split(':');
      return plan && rest.length === 0 ? [{ thingId, bookingId, plan }] : [];
    });
    return Map.groupBy(planned, ({ thingId }) => thingId);
  });
}
