import type { Obstacle, VisitQuestion } from '#domain/visit/visit-question.ts';
import { modelName } from '../booking/resources.ts';
import { statement } from '../connection.ts';
import { fittingRooms, freeTimes, piecesAt, type VisitStore } from './free-times.ts';
import { type KnownTurns, prepareSearch } from './prepare-search.ts';
import { needsOfGroup, type Search, searchVisits, windowsAt } from './search-visits.ts';

/** Why no time was found: first what no day can mend, then the days, then that all is taken. */
export function whyNothing(store: VisitStore, search: Search): Obstacle {
  const { question, wanted, places, groups, days, school } = search;
  const pupils = Math.ceil(question.pupils / groups);
  const needs = needsOfGroup(wanted, pupils, Math.ceil((question.supervisors ?? 0) / groups));
  for (const need of needs) {
    if (need.kind === 'room' && places.every((place) => fittingRooms(place, need).length === 0)) {
      const rooms = places.flatMap(({ rooms: all }) =>
        all.filter(({ traits }) => need.traits.every((one) => traits.includes(one))),
      );
      const largest = rooms.length > 0 ? Math.max(...rooms.map(({ seats }) => seats ?? 0)) : null;
      return {
        reason: largest === null ? 'no-room-with' : 'no-room-for',
        facts: { seats: need.seats, traits: need.traits.join(','), largest },
      };
    }
    if (need.kind === 'model') {
      const most = Math.max(...places.map((place) => piecesAt(store.db, place.id, need.modelId).length));
      if (most < need.quantity) {
        const model = modelName(store.db, need.modelId) ?? '?';
        return { reason: 'no-model', facts: { model, wanted: need.quantity, most } };
      }
    }
    if (need.kind === 'kit' && !isBookable(store, need.resourceId)) return { reason: 'no-kit', facts: {} };
  }
  const windows = places.map((place) => search.windows.get(place.id) ?? []);
  if (windows.flat(2).length === 0) {
    const free = places.some((place) => windowsAt({ ...search, school: null }, place).flat().length > 0);
    const facts = {
      firstOn: days.firstOn,
      lastOn: days.lastOn,
      minutes: wanted.lengthMinutes,
      school: school?.name ?? '',
    };
    return { reason: free ? 'away' : 'closed', facts };
  }
  const alone = places.some((place, index) => {
    const plain = { subject: wanted, needs, people: [] };
    return freeTimes(store, place, windows[index] ?? [], plain, 1, search.now).length > 0;
  });
  const skills = search.people
    .map(({ skill }) => skill)
    .filter(Boolean)
    .join(', ');
  const facts = {
    firstOn: days.firstOn,
    lastOn: days.lastOn,
    seats: pupils + Math.ceil((question.supervisors ?? 0) / groups),
    groups,
  };
  if (!alone) return { reason: 'full', facts };
  return search.people.length > 0
    ? { reason: 'nobody-free', facts: { ...facts, skills } }
    : { reason: 'full-for-groups', facts };
}

export const loosenings = ['days', 'location', 'period', 'more-groups'] as const;
export type Loosening = (typeof loosenings)[number];

/** What would give times if it were asked less strictly, with the question that does so. */
export function waysToLoosen(
  store: VisitStore,
  question: VisitQuestion,
  groups: number,
  summer: string,
  now: number,
  known: KnownTurns,
): readonly { readonly way: Loosening; readonly question: VisitQuestion; readonly times: number }[] {
  const ways: { way: Loosening; question: VisitQuestion }[] = [];
  if (question.weekdays.length > 0 || question.dayPart)
    ways.push({ way: 'days', question: { ...question, weekdays: [], dayPart: null } });
  if (question.locationId) ways.push({ way: 'location', question: { ...question, locationId: null } });
  if (question.lastOn < summer) ways.push({ way: 'period', question: { ...question, lastOn: summer } });
  if (question.pupils > groups) ways.push({ way: 'more-groups', question: { ...question, groupCount: groups + 1 } });
  return ways.flatMap((way) => {
    const search = prepareSearch(store.db, way.question, now, known);
    const times = 'obstacle' in search ? 0 : searchVisits(store, search).length;
    return times > 0 ? [{ ...way, times }] : [];
  });
}

function isBookable({ db }: VisitStore, resourceId: string): boolean {
  return statement(db, 'SELECT bookable FROM resource WHERE id = ? AND deleted = 0').pluck().get(resourceId) === 1;
}
