import type { LocationFact } from '#domain/booking/facts.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { parseSiteNeeds } from '#domain/transport/site.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { rememberedOf } from '../write-door/table-memory.ts';

/** A location as the rules see it around the days of a period. */
export function locationFact(
  db: ReadableDb,
  locationId: string,
  period: { readonly start: number; readonly end: number },
): LocationFact | null {
  const location = rememberedOf(db, 'locations', ['location', 'opening_hours', 'closure'], locationId, () =>
    readLocation(db, locationId),
  );
  if (!location) return null;
  const sane = period.end > period.start && Math.abs(period.start) < 1e14 && Math.abs(period.end) < 1e14;
  if (!sane) return { ...location, closures: [] };
  const firstOn = dateOf(period.start, location.zone);
  const lastOn = addDays(dateOf(period.end, location.zone), 1);
  return {
    ...location,
    closures: location.closures.filter((closure) => closure.firstOn <= lastOn && closure.lastOn >= firstOn),
  };
}

/** With all its closures. */
function readLocation(db: ReadableDb, locationId: string): LocationFact | null {
  const row = statement(
    db,
    'SELECT id, name, time_zone AS zone, status, mobile, site_needs AS siteNeeds FROM location WHERE id = ?',
  ).get(locationId) as
    | (Pick<LocationFact, 'id' | 'name' | 'zone' | 'status'> & { mobile: 0 | 1; siteNeeds: string })
    | undefined;
  if (!row) return null;
  const openingHours = statement(
    db,
    'SELECT weekday, opens, closes FROM opening_hours WHERE location_id = ? AND deleted = 0 ORDER BY weekday, opens',
  ).all(locationId) as LocationFact['openingHours'];
  const closures = statement(
    db,
    `SELECT kind, first_on AS firstOn, last_on AS lastOn, reason FROM closure
     WHERE deleted = 0 AND (location_id = ? OR location_id IS NULL) ORDER BY first_on, id`,
  ).all(locationId) as LocationFact['closures'];
  const { mobile, siteNeeds, ...location } = row;
  return { ...location, openingHours, closures, ...(mobile === 1 && { siteNeeds: parseSiteNeeds(siteNeeds) }) };
}
