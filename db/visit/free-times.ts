import type { Pool } from '#domain/availability/slot-request.ts';
import type { ProgrammeNeed } from '#domain/programme/programme.ts';
import { roomFits } from '#domain/programme/unmet-needs.ts';
import { MINUTE, type Period } from '#domain/time/period.ts';
import type { IsoDate, WallTime } from '#domain/time/wall-time.ts';
import type { VisitSubject } from '#domain/visit/visit-draft.ts';
import type { VisitWindow } from '#domain/visit/visit-windows.ts';
import { firstSlots } from '../availability/first-slots.ts';
import { piecesOf } from '../booking/resources.ts';
import type { ReadableDb } from '../connection.ts';
import type { Store } from '../store.ts';
import { pickCrew } from './pick-crew.ts';
import type { WantedPeople } from './visit-people.ts';
import type { VisitPlace, VisitRoom } from './visit-places.ts';

export type VisitStore = Pick<Store, 'availability' | 'occupancy'> & { readonly db: ReadableDb };

/** A time at which so many groups can come at once, with the rooms, cases and people of each. */
export interface FreeTime extends Period {
  readonly date: IsoDate;
  readonly groups: readonly (readonly string[])[];
  /** In the rooms of all groups together; null when nobody counted them. */
  readonly seats: number | null;
}

export interface GroupNeeds {
  readonly subject: VisitSubject;
  /** Of one group. */
  readonly needs: readonly ProgrammeNeed[];
  readonly people: readonly WantedPeople[];
}

/** Other starts in a half day are looked at only when somebody must be there: their hours may begin later. */
const STARTS_TRIED = 6;

/** The half days of a place at which `groups` groups find all they need, in the order of time; one time per half day. */
export function freeTimes(
  store: VisitStore,
  place: VisitPlace,
  windows: readonly (readonly VisitWindow[])[],
  wanted: GroupNeeds,
  groups: number,
  now: number,
): readonly FreeTime[] {
  const pools = poolsAt(store.db, place, wanted.needs, groups);
  if (!pools) return [];
  const { subject, people } = wanted;
  const crew = { wanted: people, placeId: place.id, ...subject };
  const clock = store.availability.clockOf(place.zone);
  const mostPerDay = people.length > 0 ? STARTS_TRIED : 1;
  const named = wanted.needs.flatMap((need, index) => (need.kind === 'model' ? [] : [{ need, index }]));
  const seatsOf = new Map(place.rooms.map((room) => [room.id, room.seats]));
  const times = windows.flatMap((halfDays) => {
    const days = halfDays.map(({ date, opens, closes }) => ({ date, windows: [{ opens, closes }] }));
    const request = {
      ...subject,
      zone: place.zone,
      days,
      pools: pools.map(({ pool }) => pool),
      mostPerDay,
      notBefore: now,
    };
    const ends = halfDays.map(({ date, closes }) => clock(date, closes));
    let at = 0;
    const filled = new Set<IsoDate>();
    return firstSlots(store, request, days.length * mostPerDay).flatMap(({ start, end, resourceIds }): FreeTime[] => {
      // Both are in the order of time.
      while (start >= (ends[at] ?? Number.POSITIVE_INFINITY)) at += 1;
      const { date } = halfDays[at] as VisitWindow;
      if (filled.has(date)) return [];
      const midnight = clock(date, '00:00');
      const wall = { start, end, date, from: wallTime(start - midnight), until: wallTime(end - midnight) };
      const crews = pickCrew(store.occupancy, crew, wall, groups);
      if (!crews) return [];
      filled.add(date);
      const things = crews.map((ids, group) => [
        ...named.flatMap(({ index }) => {
          const at = pools.findIndex((pool) => pool.need === index);
          return at < 0 ? [] : (resourceIds[at]?.slice(group, group + 1) ?? []);
        }),
        ...ids,
      ]);
      return [
        {
          date,
          start,
          end,
          groups: things,
          seats: sumOf(
            things
              .flat()
              .filter((id) => seatsOf.has(id))
              .map((id) => seatsOf.get(id) ?? null),
          ),
        },
      ];
    });
  });
  return times.sort((a, b) => a.start - b.start);
}

/** The rooms of a place that hold one group. */
export function fittingRooms(place: VisitPlace, need: Extract<ProgrammeNeed, { kind: 'room' }>): readonly VisitRoom[] {
  return place.rooms.filter((room) => roomFits(need, room));
}

/** What to choose from at a place, per need that is chosen; null when it can never do. */
function poolsAt(
  db: ReadableDb,
  place: VisitPlace,
  needs: readonly ProgrammeNeed[],
  groups: number,
): readonly { readonly need: number; readonly pool: Pool }[] | null {
  const pools: { need: number; pool: Pool }[] = [];
  for (const [index, need] of needs.entries()) {
    const pool = poolOf(db, place, need, groups);
    if (pool && pool.resourceIds.length < pool.quantity) return null;
    if (pool) pools.push({ need: index, pool });
  }
  return pools;
}

function poolOf(db: ReadableDb, place: VisitPlace, need: ProgrammeNeed, groups: number): Pool | null {
  switch (need.kind) {
    case 'room':
      return { resourceIds: fittingRooms(place, need).map(({ id }) => id), quantity: groups };
    case 'model':
      return { resourceIds: piecesAt(db, place.id, need.modelId), quantity: need.quantity * groups };
    case 'kit':
      return { resourceIds: [need.resourceId], quantity: groups };
    case 'skill':
    case 'consumable':
      return null;
  }
}

/** The pieces that are at the place, or at none: a machine does not travel for a visit. */
export function piecesAt(db: ReadableDb, locationId: string, modelId: string): readonly string[] {
  return piecesOf(db, modelId)
    .filter((piece) => piece.locationId === locationId || piece.locationId === null)
    .map(({ id }) => id);
}

function sumOf(seats: readonly (number | null)[]): number | null {
  return seats.includes(null) ? null : seats.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** What the clock shows so long after midnight: half days lie outside the hours in which it changes. */
function wallTime(sinceMidnight: number): WallTime {
  const minutes = Math.round(sinceMidnight / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
