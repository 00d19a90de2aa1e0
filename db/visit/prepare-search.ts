import { schoolYearOf } from '#domain/calendar/school-year.ts';
import type { FairnessFact } from '#domain/planning/fairness.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { wishesBefore } from '#domain/visit/rank-slots.ts';
import { groupsNeeded } from '#domain/visit/split-group.ts';
import {
  impossible,
  MOST_GROUPS,
  type Obstacle,
  searchedDays,
  type VisitQuestion,
} from '#domain/visit/visit-question.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import type { ReadableDb } from '../connection.ts';
import { fairnessOf } from '../planning/fairness-of.ts';
import { fittingRooms } from './free-times.ts';
import { type Search, windowsAt } from './search-visits.ts';
import { wantedPeople } from './visit-people.ts';
import { comingSchool, type VisitPlace, visitPlaces } from './visit-places.ts';
import { type WantedVisit, wantedVisit } from './visit-subject.ts';
import { waitingWishes } from './waiting-wishes.ts';

/** What many questions of one act share: whose turn it is costs a look at the whole year. */
export interface KnownTurns {
  readonly fairness: readonly FairnessFact[];
}

/** All that a search looks at, or what can never be. */
export function prepareSearch(
  db: ReadableDb,
  question: VisitQuestion,
  now: number,
  known?: KnownTurns,
): Search | { readonly obstacle: Obstacle } {
  const wanted = wantedVisit(db, question);
  if (!wanted) return { obstacle: { reason: 'unknown-programme', facts: {} } };
  const settings = readRuleSettings(db, { locationId: question.locationId, programmeId: wanted.programmeId });
  const today = dateOf(now);
  const obstacle = impossible(question, wanted.lengthMinutes, today, settings.horizonDays);
  if (obstacle) return { obstacle };
  const days = searchedDays(question, today, settings.horizonDays);
  const places = visitPlaces(db, question.locationId, days);
  if (places.length === 0) return { obstacle: { reason: 'no-place', facts: {} } };
  const split = groupsOf(question, wanted, places, settings.groupMost);
  if ('reason' in split) return { obstacle: split };
  const turns = known?.fairness ?? fairnessOf(db, schoolYearOf(days.firstOn), now);
  const fairness = turns.find(({ organisationId }) => organisationId === question.organisationId) ?? null;
  const search = {
    question,
    days,
    wanted,
    places,
    fairness,
    groups: split.groups,
    people: wantedPeople(db, wanted.needs, days, settings.vogMaxAgeMonths),
    school: comingSchool(db, question, days),
    wishes: wishesBefore(waitingWishes(db, turns, wanted.programmeId, days), fairness),
    now,
  };
  return { ...search, windows: new Map(places.map((place) => [place.id, windowsAt(search, place)])) };
}

/** In how many groups they come: as asked, else as few as the programme and the largest room that would do allow. */
function groupsOf(
  { pupils, supervisors, groupCount }: VisitQuestion,
  wanted: WantedVisit,
  places: readonly VisitPlace[],
  groupMost: number,
): { readonly groups: number } | Obstacle {
  if (groupCount !== null) {
    return groupCount <= MOST_GROUPS
      ? { groups: groupCount }
      : { reason: 'too-many-groups', facts: { pupils, groups: groupCount, most: MOST_GROUPS } };
  }
  return groupsNeeded(pupils, supervisors, wanted.pupilsMost ?? groupMost, largestRoom(wanted, places));
}

/** Seats for which there is a room at all; null when none is counted or none is asked to seat the group. */
export function largestRoom({ needs }: WantedVisit, places: readonly VisitPlace[]): number | null {
  const seats = needs.flatMap((need) => {
    if (need.kind !== 'room' || need.seats !== null) return [];
    const rooms = places.flatMap((place) => fittingRooms(place, need));
    return rooms.length === 0 || rooms.some((room) => room.seats === null)
      ? []
      : [Math.max(...rooms.map((room) => room.seats ?? 0))];
  });
  return seats.length > 0 ? Math.min(...seats) : null;
}
