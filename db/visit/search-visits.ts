import { bringsPupils } from '#domain/calendar/school-override.ts';
import type { FairnessFact } from '#domain/planning/fairness.ts';
import { needsFor } from '#domain/programme/needs-for.ts';
import type { ProgrammeNeed } from '#domain/programme/programme.ts';
import type { Instant } from '#domain/time/period.ts';
import { type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';
import { chainTimes } from '#domain/visit/chain-times.ts';
import { compareSlots, type RankedBy, type WaitingWish, whoGoesFirst } from '#domain/visit/rank-slots.ts';
import { type Arrangement, arrangements, evenGroups, groupsAt } from '#domain/visit/split-group.ts';
import type { VisitPart } from '#domain/visit/visit-draft.ts';
import type { SearchedDays, VisitQuestion } from '#domain/visit/visit-question.ts';
import { type VisitWindow, visitWindows } from '#domain/visit/visit-windows.ts';
import { type FreeTime, freeTimes, type VisitStore } from './free-times.ts';
import type { WantedPeople } from './visit-people.ts';
import { type ComingSchool, timesAt, type VisitPlace } from './visit-places.ts';
import type { WantedVisit } from './visit-subject.ts';

export const placements = ['single', 'together', 'same_day', 'more_days'] as const;
/** How the groups of a visit come: alone, at the same time, after each other on a day, or on more days. */
export type Placement = (typeof placements)[number];

/** A way in which a visit can be, before the rules have judged it. */
export interface Candidate extends RankedBy {
  readonly place: VisitPlace;
  readonly placement: Placement;
  readonly parts: readonly VisitPart[];
  /** Of its first time. */
  readonly date: IsoDate;
  readonly waiting: readonly WaitingWish[];
}

export interface Search {
  readonly question: VisitQuestion;
  readonly days: SearchedDays;
  readonly wanted: WantedVisit;
  readonly people: readonly WantedPeople[];
  readonly places: readonly VisitPlace[];
  readonly school: ComingSchool | null;
  readonly fairness: FairnessFact | null;
  /** Those whose turn is before this school's, in the order of fairness. */
  readonly wishes: readonly WaitingWish[];
  readonly groups: number;
  readonly windows: PlaceWindows;
  readonly now: Instant;
}

/** Per slot of the day of each place. */
export type PlaceWindows = ReadonlyMap<string, readonly (readonly VisitWindow[])[]>;

/** The half days of a place on which this school could come, per slot of the day. */
export function windowsAt(search: Omit<Search, 'windows'>, place: VisitPlace): readonly (readonly VisitWindow[])[] {
  const { question, days, wanted, school } = search;
  const travels = school && bringsPupils(question.groups) ? timesAt(school, place) : null;
  return visitWindows(place, travels, { ...question, ...days, lengthMinutes: wanted.lengthMinutes });
}

/** All ways in which the visit can be, the best first. */
export function searchVisits(store: VisitStore, search: Search): readonly Candidate[] {
  const { groups, places } = search;
  const ways = arrangements(groups);
  const found = places.flatMap((place) => {
    const windows = search.windows.get(place.id) ?? [];
    return ways.flatMap((way) => candidatesAt(store, search, place, windows, way));
  });
  return found.sort(compareSlots);
}

function candidatesAt(
  store: VisitStore,
  search: Search,
  place: VisitPlace,
  windows: readonly (readonly VisitWindow[])[],
  way: Arrangement,
): readonly Candidate[] {
  const { question, wanted, groups, people, school, now } = search;
  const pupils = evenGroups(question.pupils, groups);
  const supervisors = question.supervisors === null ? null : evenGroups(question.supervisors, groups);
  const needs = needsOfGroup(wanted, pupils[0] ?? 0, supervisors?.[0] ?? 0);
  const times = freeTimes(store, place, windows, { subject: wanted, needs, people }, way.perTime, now);
  return chainTimes(times, way.times).map((chain) => {
    const parts = chain.flatMap((time, index) =>
      groupsAt(way, index, groups).map(
        (group, at): VisitPart => ({
          start: time.start,
          end: time.end,
          pupils: pupils[group] ?? 0,
          supervisors: supervisors?.[group] ?? null,
          needs: [
            ...(time.groups[at] ?? []).map((resourceId) => ({ kind: 'resource', resourceId }) as const),
            ...needs.flatMap((need) => (need.kind === 'model' ? [{ ...need }] : [])),
          ],
        }),
      ),
    );
    return toCandidate(search, place, school, way, chain, parts);
  });
}

function toCandidate(
  search: Search,
  place: VisitPlace,
  school: ComingSchool | null,
  way: Arrangement,
  chain: readonly FreeTime[],
  parts: readonly VisitPart[],
): Candidate {
  const [first, last] = [chain[0] as FreeTime, chain.at(-1) as FreeTime];
  const people = parts.reduce((sum, part) => sum + part.pupils + (part.supervisors ?? 0), 0);
  const seats = chain.some((time) => time.seats === null)
    ? null
    : chain.reduce((sum, time) => sum + (time.seats ?? 0), 0);
  const waiting = whoGoesFirst(search.wishes, {
    date: first.date,
    weekday: weekdayOf(first.date),
    locationId: place.id,
  });
  return {
    place,
    date: first.date,
    placement: placementOf(way, first, last),
    parts,
    waiting,
    goFirst: waiting.length,
    start: first.start,
    end: last.end,
    locationId: place.id,
    locationName: place.name,
    near: place.mobile || (school !== null && school.city !== '' && school.city === place.city),
    travelMinutes: school ? timesAt(school, place).travelMinutes : 0,
    seatsLeft: seats === null ? null : Math.max(0, seats - people),
  };
}

function placementOf({ perTime, times }: Arrangement, first: FreeTime, last: FreeTime): Placement {
  if (times === 1) return perTime === 1 ? 'single' : 'together';
  return first.date === last.date ? 'same_day' : 'more_days';
}

/** What one group needs: a room seats its supervisors too. */
export function needsOfGroup(
  wanted: Pick<WantedVisit, 'needs' | 'pupilsMost'>,
  pupils: number,
  supervisors: number,
): readonly ProgrammeNeed[] {
  const alone = { needs: wanted.needs, mostPupils: null };
  return needsFor(alone, pupils).map((need, index) => {
    const asked = wanted.needs[index];
    if (need.kind !== 'room' || (asked?.kind === 'room' && asked.seats !== null)) return need;
    return { ...need, seats: pupils + supervisors };
  });
}
