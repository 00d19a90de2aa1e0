import { alwaysOpen, type Desk } from '#domain/loan/desk-days.ts';
import type { Instant } from '#domain/time/period.ts';
import type { ReadableDb } from '../connection.ts';
import { locationFact } from '../location/location-fact.ts';

const DAY = 24 * 3_600_000;
/** No holiday is longer; beyond it the next open day is not known. */
const DAYS_AHEAD = 120;

/** When somebody is there to hand over, from a day before the moment on. */
export function deskOf(db: ReadableDb, locationId: string | null, around: Instant): Desk {
  if (!locationId) return alwaysOpen;
  return (
    locationFact(db, locationId, { start: around - DAYS_AHEAD * DAY, end: around + DAYS_AHEAD * DAY }) ?? alwaysOpen
  );
}
