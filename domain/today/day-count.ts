import type { BookingKind } from '../booking/booking.ts';
import { type Refusal, refusal } from '../result.ts';
import type { Instant } from '../time/period.ts';

/** More than a lab can hold, whatever came. */
export const MOST_PEOPLE = 1000;

const kindsWithPeople: ReadonlySet<BookingKind> = new Set(['visit', 'lesson', 'company_use', 'event']);

interface CountedVisit {
  readonly kind: BookingKind;
  readonly end: Instant;
  readonly rooms: readonly unknown[];
  readonly setUp: readonly unknown[];
}

/** People come for it to the lab, and it ends on the day: what only leaves the door is counted as a loan. */
export function isCountable(visit: CountedVisit, day: { readonly end: Instant }): boolean {
  const comes = visit.rooms.length > 0 || visit.setUp.length === 0;
  return kindsWithPeople.has(visit.kind) && comes && visit.end <= day.end;
}

export interface PeopleCount {
  readonly noShow: boolean;
  readonly pupils: number | null;
  readonly supervisors: number | null;
}

interface Booked {
  readonly pupils: number | null;
  readonly supervisors: number | null;
}

/** What cannot be counted. A number that was booked is answered with a number, be it 0; else empty is "nobody said". */
export function countFault(count: PeopleCount, booked: Booked): Refusal | null {
  if (count.noShow) return null;
  for (const field of ['pupils', 'supervisors'] as const) {
    const number = count[field];
    if (number === null && booked[field] !== null) return refusal('today/count-empty', {}, field);
    if (number !== null && !(Number.isInteger(number) && number >= 0 && number <= MOST_PEOPLE))
      return refusal('today/count-bounds', { most: MOST_PEOPLE }, field);
  }
  return null;
}
