import { nextHandOverDay } from '#domain/loan/desk-days.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { daysTouched, isLoan } from '../days-touched.ts';
import type { ClosureFact, LocationFact } from '../facts.ts';
import type { Verdict } from '../verdict.ts';
import type { Rule } from './rule.ts';

/** A closure never moves what is booked; for something new it warns, and a reason lets it through (an open day, say).
 * A closed desk only informs a group, which can come; a loan cannot start or end on it. */
export const locationClosed: Rule = (facts) => {
  const { location, draft } = facts;
  if (!location || draft.end <= draft.start) return [];
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
  const days = daysTouched(facts);
  const loan = isLoan(facts);
  for (const closure of location.closures) {
    const day = days.find((date) => closure.firstOn <= date && date <= closure.lastOn);
    if (!day) continue;
    const verdict = verdictOf(closure, day, location.name, loan, day === days[0]);
    verdicts.push(loan ? withNextDay(verdict, location, day) : verdict);
  }
  return verdicts;
};

function verdictOf(closure: ClosureFact, day: IsoDate, location: string, loan: boolean, atStart: boolean): Verdict {
  const facts = { location, day, firstOn: closure.firstOn, lastOn: closure.lastOn, reason: closure.reason };
  const field = atStart ? 'start' : 'end';
  if (loan) return { level: 'warning', rule: 'no-hand-over', field, facts };
  return closure.kind === 'closed'
    ? { level: 'warning', rule: 'location-closed', field: 'start', facts }
    : { level: 'info', rule: 'desk-closed', field: 'start', facts };
}

/** The way on: the first day after it on which somebody is there. */
function withNextDay(verdict: Verdict, location: LocationFact, day: IsoDate): Verdict {
  return { ...verdict, facts: { ...verdict.facts, next: nextHandOverDay(location, day) } };
}
