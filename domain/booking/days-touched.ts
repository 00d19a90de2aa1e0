import { addDays, DEFAULT_ZONE, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import type { BookingFacts } from './facts.ts';

const MAX_DAYS = 400;

/** A case that goes out: it has a kit and no place to be used at. So is a machine that stays away overnight. */
export function isLoan({ draft, allocations, resources, location }: BookingFacts): boolean {
  const kinds = new Set(allocations.map(({ resourceId }) => resources.get(resourceId)?.kind));
  if (kinds.has('room') || kinds.has('station')) return false;
  if (kinds.has('kit')) return true;
  if (!kinds.has('asset') || kinds.has('person') || draft.kind === 'maintenance') return false;
  if (draft.end <= draft.start || Math.abs(draft.start) > 1e14 || Math.abs(draft.end) > 1e14) return false;
  const zone = location?.zone ?? DEFAULT_ZONE;
  return dateOf(draft.start, zone) !== dateOf(draft.end - 1, zone);
}

/** The dates on which somebody must be there; the end is exclusive. A loan may span closed days: only the days on which
 * it is fetched and brought back count. */
export function daysTouched(facts: BookingFacts): readonly IsoDate[] {
  const { draft, location } = facts;
  if (draft.end <= draft.start || Math.abs(draft.start) > 1e14 || Math.abs(draft.end) > 1e14) return [];
  const zone = location?.zone ?? DEFAULT_ZONE;
  const first = dateOf(draft.start, zone);
  const last = dateOf(draft.end - 1, zone);
  if (isLoan(facts)) return first === last ? [first] : [first, last];
  const days: IsoDate[] = [];
  for (let day = first; day <= last && days.length < MAX_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}
