import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import type { BookingFacts, ClosureFact } from '../facts.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

const MAX_DAYS = 400;

/** A closure never moves what is booked; for something new it warns, and a reason lets it through (an open day, say).
 * "Desk closed" only informs: groups can come, lending cannot start or end. */
export const locationClosed: Rule = (facts) => {
  const { location, draft } = facts;
  if (!location) return [];
  const verdicts: Verdict[] = [];
  if (location.status === 'closed') {
    verdicts.push({ level: 'block', rule: 'location-ended', field: 'locationId', facts: { location: location.name } });
  }
  if (location.status === 'in_construction') {
    verdicts.push({
      level: 'warning',
      rule: 'location-in-construction',
      field: 'locationId',
      facts: { location: location.name },
    });
  }
  const days = daysOf(facts, location.zone);
  for (const closure of location.closures) {
    const day = days.find((date) => closure.firstOn <= date && date <= closure.lastOn);
    if (day) verdicts.push(verdictOf(closure, day, location.name));
  }
  return draft.end > draft.start ? verdicts : [];
};

function verdictOf(closure: ClosureFact, day: IsoDate, location: string): Verdict {
  const facts = { location, day, firstOn: closure.firstOn, lastOn: closure.lastOn, reason: closure.reason };
  return closure.kind === 'closed'
    ? { level: 'warning', rule: 'location-closed', field: 'start', facts }
    : { level: 'info', rule: 'desk-closed', field: 'start', facts };
}

/** The dates that the booking touches; its end is exclusive. */
function daysOf({ draft }: BookingFacts, zone: string): IsoDate[] {
  const days: IsoDate[] = [];
  const last = dateOf(draft.end - 1, zone);
  for (let day = dateOf(draft.start, zone); day <= last && days.length < MAX_DAYS; day = addDays(day, 1))
    days.push(day);
  return days;
}
