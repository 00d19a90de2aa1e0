import type { ClosureFact, LocationFact } from '../booking/facts.ts';
import { type Instant, MINUTE } from '../time/period.ts';
import { addDays, type IsoDate, toInstant, weekdayOf } from '../time/wall-time.ts';
import type { VisitSlot } from './visit-slots.ts';

export interface OpenSlot {
  readonly date: IsoDate;
  readonly start: Instant;
  readonly end: Instant;
}

/** The half days on which a location is open for groups: inside its opening hours, outside closures, on weekdays when nobody
 * filled in its hours, and not sooner than `from`. A closed desk keeps no group away. */
export function openSlots(
  location: Pick<LocationFact, 'zone' | 'status' | 'openingHours' | 'closures'>,
  slots: readonly VisitSlot[],
  days: { readonly firstOn: IsoDate; readonly lastOn: IsoDate; readonly from: Instant },
): readonly OpenSlot[] {
  if (location.status !== 'active') return [];
  const found: OpenSlot[] = [];
  for (let date = days.firstOn; date <= days.lastOn; date = addDays(date, 1)) {
    if (location.closures.some((closure) => isShut(closure, date))) continue;
    for (const slot of slots) {
      if (!isOpen(location.openingHours, slot, weekdayOf(date))) continue;
      const start = toInstant(date, slot.opens, location.zone);
      const end = toInstant(date, slot.closes, location.zone);
      if (start >= days.from && end - start >= MINUTE) found.push({ date, start, end });
    }
  }
  return found;
}

function isShut({ kind, firstOn, lastOn }: ClosureFact, date: IsoDate): boolean {
  return kind === 'closed' && firstOn <= date && date <= lastOn;
}

function isOpen(hours: LocationFact['openingHours'], { opens, closes }: VisitSlot, weekday: number): boolean {
  if (hours.length === 0) return weekday <= 5;
  return hours.some((span) => span.weekday === weekday && span.opens <= opens && closes <= span.closes);
}
