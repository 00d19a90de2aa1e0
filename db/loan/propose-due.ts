import { nextHandOverDay } from '#domain/loan/desk-days.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { deskOf } from './desk.ts';

/** When a loan that begins now usually ends: after the agreed days, on a day when somebody is there. Without a thing it
 * is that of the first location. */
export function proposeDue(db: ReadableDb, resourceId: string | null, now: number): IsoDate {
  const locationId = resourceId ? placeOf(db, resourceId) : firstLocation(db);
  const { loanDays } = readRuleSettings(db, { locationId });
  const desk = deskOf(db, locationId, now);
  const day = addDays(dateOf(now, desk.zone), loanDays);
  return nextHandOverDay(desk, day) ?? day;
}

/** Where a thing is, and so where it is brought back. */
export function placeOf(db: ReadableDb, resourceId: string): string | null {
  const id = statement(db, 'SELECT location_id FROM resource WHERE id = ?').pluck().get(resourceId);
  return typeof id === 'string' ? id : null;
}

function firstLocation(db: ReadableDb): string | null {
  const id = statement(
    db,
    "SELECT id FROM location WHERE deleted = 0 AND status = 'active' AND mobile = 0 ORDER BY position, name, id LIMIT 1",
  )
    .pluck()
    .get();
  return typeof id === 'string' ? id : null;
}
