import type { Instant, Period } from '../time/period.ts';
import { addDays, dayPeriod, type IsoDate, toInstant } from '../time/wall-time.ts';
import type { Trip } from './trips.ts';

export const dayParts = ['morning', 'afternoon'] as const;
export type DayPart = (typeof dayParts)[number];

/** On which day a trip is made, and in which half of it, when somebody chose that. */
export interface TripPlan {
  readonly on: IsoDate;
  /** Null: somewhere on that day. */
  readonly part: DayPart | null;
}

type Bounds = Pick<Trip, 'neededBy' | 'leaveAfter'>;

const NOON = '12:00';

export function planWindow({ on, part }: TripPlan): Period {
  const day = dayPeriod(on);
  const noon = toInstant(on, NOON);
  if (part === null) return day;
  return part === 'morning' ? { start: day.start, end: noon } : { start: noon, end: day.end };
}

/** The thing can leave before the window is over, and is not needed before it begins. Bookings move: a plan that no longer
 * fits counts for nothing, and fits again when they move back. */
export function planFits(plan: TripPlan, { neededBy, leaveAfter }: Bounds): boolean {
  const { start, end } = planWindow(plan);
  return (leaveAfter ?? -Infinity) < end && start < (neededBy ?? Infinity);
}

/** When the planned trip leaves at the earliest. */
export function departureOf(plan: TripPlan, { leaveAfter }: Bounds): Instant {
  return Math.max(planWindow(plan).start, leaveAfter ?? -Infinity);
}

/** The bounds within the half of the day that was chosen. */
export function boundsOf(plan: TripPlan | null, { neededBy, leaveAfter }: Bounds): Bounds {
  if (!plan?.part) return { neededBy, leaveAfter };
  const { start, end } = planWindow(plan);
  return { neededBy: Math.min(end, neededBy ?? Infinity), leaveAfter: Math.max(start, leaveAfter ?? -Infinity) };
}

/** From the end of its window until it is needed a planned trip has the thing: it is not free elsewhere. Null when it is
 * needed within its window. */
export function underWay(plan: TripPlan, neededBy: Instant): Period | null {
  const { end } = planWindow(plan);
  return end < neededBy ? { start: end, end: neededBy } : null;
}

const FURTHEST = 7;

/** The nearest day before (-1) or after (1) a day on which somebody is there; null when there is none within a week. */
export function openDayBeside(
  date: IsoDate,
  step: -1 | 1,
  isOpen: (date: IsoDate) => boolean,
  earliest: IsoDate,
): IsoDate | null {
  for (let count = 1; count <= FURTHEST; count += 1) {
    const day = addDays(date, step * count);
    if (day < earliest) return null;
    if (isOpen(day)) return day;
  }
  return null;
}
