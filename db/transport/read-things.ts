import type { CarriedThing, Use } from '#domain/transport/trips.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { thingsOut } from '../loan/out-facts.ts';
import { holderOf } from '../loan/things.ts';

/** A kit or machine as it is carried. */
export interface ThingRecord extends CarriedThing {
  readonly kind: 'asset' | 'kit';
  readonly name: string;
  /** Its label. */
  readonly code: string;
  /** Who has it in hands now. */
  readonly heldBy: string | null;
}

type ThingRow = Pick<ThingRecord, 'id' | 'kind' | 'name' | 'code' | 'placeId' | 'homeId'>;

const HOME = 'coalesce(asset.home_location_id, kit.home_location_id)';
const CLAIM = `booking.deleted = 0 AND booking.intent = 'confirmed' AND allocation.withdrawn = 0 AND allocation.deleted = 0`;

/** What lies in a kit is carried with it. */
const WITH_KIT = `EXISTS (SELECT 1 FROM resource_part JOIN resource AS case_ ON case_.id = container_id AND case_.kind = 'kit'
    AND case_.deleted = 0 AND case_.location_id = resource.location_id
  WHERE part_id = resource.id AND resource_part.deleted = 0)`;

const THING = `SELECT resource.id, resource.kind, resource.name, coalesce(asset.asset_tag, kit.code, '') AS code,
    resource.location_id AS placeId, coalesce(${HOME}, resource.location_id) AS homeId
  FROM resource LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id
  WHERE resource.deleted = 0 AND resource.kind IN ('asset', 'kit') AND asset.retired_on IS NULL`;

/** The things that may have to be carried before `until`: those that are not at home, and those that are booked elsewhere.
 * Their uses are read up to `known`. */
export function thingsToCarry(db: ReadableDb, now: number, until: number, known: number): readonly ThingRecord[] {
  const rows = statement(
    db,
    `${THING} AND (
       (resource.id IN (SELECT id FROM away) AND NOT ${WITH_KIT})
       OR resource.id IN (
         SELECT allocation.resource_id FROM booking JOIN allocation ON allocation.booking_id = booking.id
           JOIN resource AS booked ON booked.id = allocation.resource_id
         WHERE booking.start_at < @until AND booking.end_at > @now AND ${CLAIM} AND booked.location_id <> booking.location_id))
     ORDER BY resource.kind DESC, resource.name, resource.id`,
  ).all({ now, until }) as ThingRow[];
  return withUses(db, rows, now, known);
}

/** One thing, as far ahead as it is booked. */
export function thingToCarry(db: ReadableDb, id: string, now: number): ThingRecord | undefined {
  const rows = statement(db, `${THING} AND resource.id = ?`).all(id) as ThingRow[];
  return withUses(db, rows, now, Number.MAX_SAFE_INTEGER)[0];
}

function withUses(db: ReadableDb, rows: readonly ThingRow[], now: number, known: number): readonly ThingRecord[] {
  const uses = statement(
    db,
    `SELECT thing.value AS thingId, booking.id AS bookingId, booking.location_id AS locationId, occupancy.start_at AS start,
       occupancy.end_at AS "end"
     FROM json_each(@ids) AS thing CROSS JOIN occupancy ON occupancy.resource_id = thing.value
       AND occupancy.start_at < @known AND occupancy.end_at > @now
       JOIN booking ON booking.id = occupancy.booking_id AND booking.intent = 'confirmed'
     ORDER BY occupancy.start_at`,
  ).all({ ids: JSON.stringify(rows.map(({ id }) => id)), now, known }) as (Use & { readonly thingId: string })[];
  const usesOf = Map.groupBy(uses, ({ thingId }) => thingId);
  const out = thingsOut(db);
  return rows.map((row) => {
    const held = out.has(row.id) ? holderOf(db, row.id) : undefined;
    return {
      ...row,
      // It comes back to the desk of its loan, wherever it stood before.
      placeId: held?.locationId ?? row.placeId,
      heldBy: held?.holder ?? null,
      lastUse: lastUse(db, row.id, now),
      uses: (usesOf.get(row.id) ?? []).map(({ thingId: _, ...use }) => use),
    };
  });
}

function lastUse(db: ReadableDb, id: string, now: number): CarriedThing['lastUse'] {
  const row = statement(
    db,
    `SELECT booking_id AS bookingId, end_at AS "end" FROM occupancy WHERE resource_id = ? AND start_at < ? AND end_at <= ?
     ORDER BY start_at DESC LIMIT 1`,
  ).get(id, now, now) as CarriedThing['lastUse'] | undefined;
  return row ?? null;
}
