import { type Desk, endOfDesk, lastHandOverDay, nextHandOverDay } from '#domain/loan/desk-days.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { deskOf } from './desk.ts';
import { type NextBorrower, nextBorrowers } from './next-borrower.ts';

/** Until when things usually go along, and who has them after that when it is sooner than usual. */
export interface ProposedDue {
  readonly dueOn: IsoDate;
  readonly next: NextBorrower | null;
}

/** When a loan of these things that begins now usually ends: after the agreed days, on a day when somebody is there, and
 * before the next one to have any of them. Without a thing it is that of the first location. */
export function proposeDue(db: ReadableDb, resourceIds: readonly string[], now: number): ProposedDue {
  const [first] = resourceIds;
  const locationId = first ? placeOf(db, first) : firstLocation(db);
  const { loanDays } = readRuleSettings(db, { locationId });
  const desk = deskOf(db, locationId, now);
  const day = addDays(dateOf(now, desk.zone), loanDays);
  const usual = nextHandOverDay(desk, day) ?? day;
  const next = nextBorrowers(db, '', resourceIds, now).find(({ start }) => start > now);
  if (!next || endOfDesk(desk, usual) <= next.start) return { dueOn: usual, next: null };
  return { dueOn: lastDayBefore(desk, next.start, now) ?? usual, next };
}

/** The last day on which it can be brought back before an instant; null when that is over already. */
function lastDayBefore(desk: Desk, instant: number, now: number): IsoDate | null {
  const last = dateOf(instant, desk.zone);
  const day = lastHandOverDay(desk, endOfDesk(desk, last) <= instant ? last : addDays(last, -1));
  return day !== null && endOfDesk(desk, day) > now ? day : null;
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
