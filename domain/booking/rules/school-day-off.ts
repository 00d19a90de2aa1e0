import { type DayOff, dayOff } from '#domain/calendar/days-off.ts';
import { daysTouched } from '../days-touched.ts';
import type { BookingFacts, SchoolFact } from '../facts.ts';

const schoolKinds: ReadonlySet<string> = new Set(['visit', 'lesson', 'event']);

/** The school that comes, when a school comes: what it owns or repairs here is no matter of its holidays. */
export function comingSchool({ draft, school }: BookingFacts): SchoolFact | null {
  return school && schoolKinds.has(draft.kind) ? school : null;
}

/** Why the school is away on the days of the booking: one of each period. */
export function schoolDaysOff(facts: BookingFacts): readonly DayOff[] {
  const school = comingSchool(facts);
  if (!school) return [];
  const found = new Map<string, DayOff>();
  for (const date of daysTouched(facts)) {
    const off = dayOff(school, facts.draft.groups, date);
    const key = off ? `${off.kind} ${off.name} ${off.firstOn}` : '';
    if (off && !found.has(key)) found.set(key, off);
  }
  return [...found.values()];
}

/** What the sentences of these rules name. */
export function dayOffFacts(school: string, { date, firstOn, lastOn, name }: DayOff) {
  return { school, day: date, firstOn, lastOn, name };
}
