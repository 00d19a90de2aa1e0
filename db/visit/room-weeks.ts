import { addDays, type IsoDate, mondayOf } from '#domain/time/wall-time.ts';
import { readHeatMap } from '../availability/read-heat-map.ts';
import { fittingRooms, type VisitStore } from './free-times.ts';
import { type Candidate, needsOfGroup, type Search } from './search-visits.ts';

/** How full the rooms that would do are in a week, and in how many ways the visit can be then. */
export interface RoomWeek {
  readonly monday: IsoDate;
  /** 0 is full, 1 is empty; null when no group can come that week. */
  readonly free: number | null;
  readonly times: number;
}

/** Each week of the searched days: the heat strip of the term. */
export function roomWeeks(store: VisitStore, search: Search, found: readonly Candidate[]): readonly RoomWeek[] {
  const weeks = new Map<IsoDate, { free: number; counted: number; times: number }>();
  const mondays = new Map<IsoDate, IsoDate>();
  const weekOf = (date: IsoDate) => {
    const monday = mondays.get(date) ?? mondayOf(date);
    mondays.set(date, monday);
    const known = weeks.get(monday) ?? { free: 0, counted: 0, times: 0 };
    weeks.set(monday, known);
    return known;
  };
  const { question, groups, wanted, places } = search;
  const needs = needsOfGroup(
    wanted,
    Math.ceil(question.pupils / groups),
    Math.ceil((question.supervisors ?? 0) / groups),
  );
  for (const place of places) {
    const rooms = needs.flatMap((need) => (need.kind === 'room' ? fittingRooms(place, need) : []));
    const resourceIds = [...new Set(rooms.map(({ id }) => id))];
    if (resourceIds.length === 0) continue;
    for (const windows of search.windows.get(place.id) ?? []) {
      const days = windows.map(({ date, opens, closes }) => ({ date, windows: [{ opens, closes }] }));
      for (const { date, free } of readHeatMap(store, { zone: place.zone, days, resourceIds })) {
        const week = weekOf(date);
        week.free += free * resourceIds.length;
        week.counted += resourceIds.length;
      }
    }
  }
  for (const { date } of found) weekOf(date).times += 1;
  for (let at = mondayOf(search.days.firstOn); at <= search.days.lastOn; at = addDays(at, 7)) weekOf(at);
  return [...weeks]
    .map(([monday, { free, counted, times }]) => ({ monday, free: counted > 0 ? free / counted : null, times }))
    .sort((a, b) => (a.monday < b.monday ? -1 : 1));
}
