import { DEFAULT_ZONE } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** The clock on the wall of a location. */
export function zoneOf(db: ReadableDb, locationId: string | null): string {
  const zone = statement(db, 'SELECT time_zone FROM location WHERE id = ?').pluck().get(locationId);
  return typeof zone === 'string' ? zone : DEFAULT_ZONE;
}
