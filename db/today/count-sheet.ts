import type { IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { type BookingUseLine, bookingUse } from '../stock/booking-use.ts';
import { readDay, type Visit } from './day.ts';

export interface CountedVisit {
  readonly visit: Visit;
  readonly lines: readonly BookingUseLine[];
}

export interface SheetThing {
  readonly id: string;
  readonly name: string;
  readonly tag: string;
  /** The last visit of the day that had it. */
  readonly bookingId: string;
}

/** The form that closes a day at a location: the visits that have begun, and the things that they used. */
export interface CountSheet {
  readonly visits: readonly CountedVisit[];
  /** How many are still to come. */
  readonly coming: number;
  readonly things: readonly SheetThing[];
  /** Those that were not put back, of this day or an earlier one. */
  readonly outOfPlace: readonly string[];
}

export function countSheet(db: ReadableDb, date: IsoDate, locationId: string | null, now: number): CountSheet {
  const day = readDay(db, date, now).find(({ id }) => id === locationId);
  const countable = (day?.visits ?? []).filter((visit) => visit.isCountable);
  const begun = countable.filter(({ start }) => start <= now);
  const things = thingsUsed(begun);
  return {
    visits: begun.map((visit) => ({ visit, lines: bookingUse(db, visit.id) })),
    coming: countable.length - begun.length,
    things,
    outOfPlace: openRows(
      db,
      things.map(({ id }) => id),
    ).map(({ resourceId }) => resourceId),
  };
}

export function openRows(
  db: ReadableDb,
  resourceIds: readonly string[],
): readonly { readonly id: string; readonly resourceId: string }[] {
  return statement(
    db,
    `SELECT id, resource_id AS resourceId FROM out_of_place
     WHERE resource_id IN (SELECT value FROM json_each(?)) AND back_at IS NULL AND deleted = 0`,
  ).all(JSON.stringify(resourceIds)) as { id: string; resourceId: string }[];
}

function thingsUsed(visits: readonly Visit[]): readonly SheetThing[] {
  const used = visits.flatMap((visit) =>
    visit.setUp.flatMap((group) =>
      group.things.map(({ id, name, tag }): [string, SheetThing] => [id, { id, name, tag, bookingId: visit.id }]),
    ),
  );
  return [...new Map(used).values()].sort((a, b) => a.name.localeCompare(b.name));
}
