import { nextHandOverDay } from '#domain/loan/desk-days.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import type { ReadableDb } from '../connection.ts';
import { deskOf } from './desk.ts';

/** When a loan that begins now usually ends: after the agreed days, on a day when somebody is there. */
export function proposeDue(db: ReadableDb, locationId: string | null, now: number): IsoDate {
  const { loanDays } = readRuleSettings(db, { locationId });
  const desk = deskOf(db, locationId, now);
  const day = addDays(dateOf(now, desk.zone), loanDays);
  return nextHandOverDay(desk, day) ?? day;
}
