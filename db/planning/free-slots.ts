import { dayOff } from '#domain/calendar/days-off.ts';
import { schoolYearOf } from '#domain/calendar/school-year.ts';
import { isBelowQuota } from '#domain/planning/fairness.ts';
import { openSlots } from '#domain/planning/open-slots.ts';
import { dayPeriod, type IsoDate } from '#domain/time/wall-time.ts';
import { freeResources } from '../availability/free-resources.ts';
import { schoolFactOn } from '../calendar/school-fact.ts';
import { listLocations } from '../location/list-locations.ts';
import { locationFact } from '../location/location-fact.ts';
import type { Store } from '../store.ts';
import { fairnessOf } from './fairness-of.ts';
import { readVisitSlots } from './policy.ts';

export interface FreeSlot {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly capacity: number | null }[];
  /** Schools below their quota that are not away that day. */
  readonly schools: number;
}

export interface LocationSlots {
  readonly locationId: string;
  readonly name: string;
  readonly zone: string;
  /** Half days of the location in this time, free or not. */
  readonly open: number;
  readonly free: readonly FreeSlot[];
}

/** The half days from the first to the last day that still have a free room, per location that is in use. */
export function freeSlots(store: Store, firstOn: IsoDate, lastOn: IsoDate): readonly LocationSlots[] {
  const { db } = store;
  const now = store.now();
  const schoolsOn = createSchoolCount(store, firstOn, lastOn);
  const { region, locations } = readVisitSlots(db);
  const period = { start: dayPeriod(firstOn).start, end: dayPeriod(lastOn).end };
  return listLocations(db).flatMap(({ id, name, rooms }) => {
    const location = locationFact(db, id, period);
    if (location?.status !== 'active') return [];
    const wanted = locations.find(({ locationId }) => locationId === id)?.slots ?? region;
    const slots = openSlots(location, wanted, { firstOn, lastOn, from: now });
    const bookable = rooms.filter((room) => room.bookable);
    const free = slots.flatMap((slot): FreeSlot[] => {
      const ids = new Set(
        freeResources(
          store,
          bookable.map((room) => room.id),
          slot,
        ),
      );
      const left = bookable.filter((room) => ids.has(room.id));
      if (left.length === 0) return [];
      const named = left.map((room) => ({ id: room.id, name: room.name, capacity: room.capacity }));
      return [{ ...slot, rooms: named, schools: schoolsOn(slot.date) }];
    });
    return [{ locationId: id, name, zone: location.zone, open: slots.length, free }];
  });
}

/** Counts, once per date, the schools below their quota that are not surely away. */
function createSchoolCount(store: Store, firstOn: IsoDate, lastOn: IsoDate): (date: IsoDate) => number {
  const { db } = store;
  const now = store.now();
  const counts = new Map<IsoDate, number>();
  const below = [schoolYearOf(firstOn), schoolYearOf(lastOn)].map(
    (year) =>
      [
        year,
        fairnessOf(db, year, now)
          .filter(isBelowQuota)
          .map(({ organisationId }) => organisationId),
      ] as const,
  );
  const facts = new Map(
    below.flatMap(([, ids]) => ids).map((id) => [id, schoolFactOn(db, id, firstOn, lastOn)] as const),
  );
  return (date) => {
    const known = counts.get(date);
    if (known !== undefined) return known;
    const ids = below.find(([year]) => year === schoolYearOf(date))?.[1] ?? [];
    const count = ids.filter((id) => {
      const school = facts.get(id);
      return school && !isAway(dayOff(school, [], date));
    }).length;
    counts.set(date, count);
    return count;
  };
}

function isAway(off: ReturnType<typeof dayOff>): boolean {
  return off !== null && off.certainty !== 'likely' && off.certainty !== 'some_groups';
}
