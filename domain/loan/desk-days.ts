import type { ClosureFact, LocationFact } from '../booking/facts.ts';
import { daysBetween } from '../time/days-between.ts';
import type { Instant } from '../time/period.ts';
import { addDays, DEFAULT_ZONE, dateOf, type IsoDate, toInstant, type WallTime, weekdayOf } from '../time/wall-time.ts';

/** When somebody is there to hand over. */
export type Desk = Pick<LocationFact, 'zone' | 'openingHours' | 'closures'>;

/** A place without a calendar: there is always somebody. */
export const alwaysOpen: Desk = { zone: DEFAULT_ZONE, openingHours: [], closures: [] };

const MOST_DAYS = 400;
const USUAL_END: WallTime = '17:00';

/** Why nothing can be fetched or brought back on a date; null when it can. A closed desk is enough. */
export function whyNoHandOver(desk: Desk, date: IsoDate): { readonly reason: string } | null {
  const closure = desk.closures.find((one: ClosureFact) => one.firstOn <= date && date <= one.lastOn);
  if (closure) return { reason: closure.reason };
  const hasHours = desk.openingHours.some(({ weekday }) => weekday === weekdayOf(date));
  return desk.openingHours.length === 0 || hasHours ? null : { reason: '' };
}

/** The date itself, or the first one after it on which somebody is there. */
export function nextHandOverDay(desk: Desk, date: IsoDate): IsoDate | null {
  return walk(desk, date, 1);
}

export function lastHandOverDay(desk: Desk, date: IsoDate): IsoDate | null {
  return walk(desk, date, -1);
}

/** The end of the hours of a date: until then something can still be brought back. */
export function endOfDesk(desk: Desk, date: IsoDate): Instant {
  const ends = desk.openingHours.filter(({ weekday }) => weekday === weekdayOf(date)).map(({ closes }) => closes);
  return toInstant(date, ends.sort().at(-1) ?? USUAL_END, desk.zone);
}

/** Until when it may be brought back: a day that was closed after it was agreed moves it to the next open day. */
export function returnBy(desk: Desk, dueAt: Instant): Instant {
  const day = dateOf(dueAt - 1, desk.zone);
  if (!whyNoHandOver(desk, day)) return dueAt;
  const next = nextHandOverDay(desk, day);
  return next ? endOfDesk(desk, next) : dueAt;
}

/** Whole days late; 0 on the day itself. */
export function daysLate(desk: Desk, dueAt: Instant, now: Instant): number {
  return Math.max(0, daysBetween(dateOf(returnBy(desk, dueAt) - 1, desk.zone), dateOf(now, desk.zone)));
}

function walk(desk: Desk, from: IsoDate, step: 1 | -1): IsoDate | null {
  for (let days = 0, date = from; days < MOST_DAYS; days += 1, date = addDays(date, step)) {
    if (!whyNoHandOver(desk, date)) return date;
  }
  return null;
}
