import { describe, expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { HOUR } from '../time/period.ts';
import { routeOf } from './route.ts';
import { noTravelTimes, pairOf, travelMinutes } from './travel-times.ts';
import { type CarriedThing, tripsOf, type Use } from './trips.ts';

const use = (locationId: string | null, start: number, end: number): Use => ({
  bookingId: `${locationId}@${start}`,
  locationId,
  start: start * HOUR,
  end: end * HOUR,
});

function roads(uses: readonly Use[], thing: Partial<CarriedThing> = {}): string[] {
  const carried = { id: 'kist', placeId: 'noord', homeId: 'noord', lastUse: null, uses, ...thing };
  return tripsOf(carried, 0).map(({ fromId, toId, neededBy, leaveAfter }) => {
    const before = neededBy === null ? '' : ` before ${neededBy / HOUR}`;
    return `${fromId} > ${toId}${leaveAfter === null ? '' : ` after ${leaveAfter / HOUR}`}${before}`;
  });
}

describe('the trips of a thing', () => {
  test.each<[string, readonly Use[], Partial<CarriedThing>, string[]]>([
    ['none while it is used at home', [use('noord', 1, 3)], {}, []],
    ['there and home again', [use('zuid', 5, 8)], {}, ['noord > zuid before 5', 'zuid > noord after 8']],
    [
      'straight on to the next place',
      [use('zuid', 5, 8), use('west', 10, 12)],
      {},
      ['noord > zuid before 5', 'zuid > west after 8 before 10', 'west > noord after 12'],
    ],
    [
      'home only in time for its use there',
      [use('zuid', 5, 8), use('noord', 30, 32)],
      {},
      ['noord > zuid before 5', 'zuid > noord after 8 before 30'],
    ],
    [
      'it stays where it is used again soon',
      [use('zuid', 5, 8), use('zuid', 29, 32)],
      {},
      ['noord > zuid before 5', 'zuid > noord after 32'],
    ],
    [
      'home first when nobody needs it for weeks',
      [use('zuid', 5, 8), use('zuid', 505, 508)],
      {},
      ['noord > zuid before 5', 'zuid > noord after 8', 'noord > zuid after 8 before 505', 'zuid > noord after 508'],
    ],
    ['none when it was brought already', [use('zuid', 5, 8)], { placeId: 'zuid' }, ['zuid > noord after 8']],
    ['back at once when it is away for nothing', [], { placeId: 'zuid' }, ['zuid > noord']],
    ['nowhere for a booking without a place', [use(null, 5, 8)], {}, []],
    ['not home when nobody knows where that is', [use('zuid', 5, 8)], { homeId: null }, ['noord > zuid before 5']],
    ['late for what runs already', [use('zuid', -1, 8)], {}, ['noord > zuid before -1', 'zuid > noord after 8']],
  ])('%s', (_, uses, thing, expected) => {
    expect(roads(uses, thing)).toEqual(expected);
  });

  const places = fc.constantFrom('noord', 'zuid', 'west');
  const manyUses = fc.array(fc.record({ place: places, gap: fc.integer({ min: 0, max: 15 * 24 }) }), { maxLength: 12 });

  test('bring it to each of its uses, from where it is, and home in the end', () => {
    fc.assert(
      fc.property(manyUses, places, places, (wanted, placeId, homeId) => {
        let clock = 1;
        const uses = wanted.map(({ place, gap }) => {
          const made = use(place, clock + gap, clock + gap + 2);
          clock += gap + 2;
          return made;
        });
        const trips = tripsOf({ id: 'kist', placeId, homeId, lastUse: null, uses }, 0);
        expect(new Set(trips.map(({ id }) => id)).size).toBe(trips.length);
        let place: string = placeId;
        const left = [...trips];
        const goUntil = (isLast: (trip: (typeof trips)[number]) => boolean) => {
          while (left[0] && isLast(left[0])) {
            const [trip] = left.splice(0, 1);
            expect(trip?.fromId).toBe(place);
            expect(trip?.toId).not.toBe(place);
            expect(trip?.leaveAfter ?? 0).toBeLessThanOrEqual(trip?.neededBy ?? Infinity);
            place = trip?.toId ?? place;
          }
        };
        for (const one of uses) {
          goUntil(({ neededBy, leaveAfter }) => (neededBy ?? leaveAfter ?? 0) <= one.start);
          expect(place).toBe(one.locationId);
        }
        goUntil(() => true);
        expect(place).toBe(homeId);
      }),
      runs(150),
    );
  });
});

describe('the route of a day', () => {
  const leg = (
    id: string,
    fromId: string,
    toId: string,
    neededBy: number | null,
    leaveAfter: number | null = null,
  ) => ({
    id,
    fromId,
    toId,
    neededBy: neededBy === null ? null : neededBy * HOUR,
    leaveAfter: leaveAfter === null ? null : leaveAfter * HOUR,
  });
  const half = () => 30;

  test('goes first where it is needed first, and does all that can be done there', () => {
    const legs = [leg('a', 'noord', 'zuid', 9), leg('b', 'noord', 'west', 13), leg('c', 'zuid', 'noord', null)];
    expect(routeOf(legs, 0, half).map(({ placeId, load, unload }) => [placeId, load, unload])).toEqual([
      ['noord', ['a', 'b'], []],
      ['zuid', ['c'], ['a']],
      ['west', [], ['b']],
      ['noord', [], ['c']],
    ]);
  });

  test('waits for what is in use, and says until when', () => {
    const stops = routeOf([leg('a', 'noord', 'zuid', 14, 12)], 0, half);
    expect(stops.map(({ placeId, before, after }) => [placeId, before, after])).toEqual([
      ['noord', null, 12 * HOUR],
      ['zuid', 14 * HOUR, null],
    ]);
  });

  test('loads every trip once and unloads it afterwards, and ends', () => {
    const places = fc.constantFrom('noord', 'zuid', 'west', 'oost');
    const time = fc.option(fc.integer({ min: 0, max: 24 }));
    const legs = fc
      .array(fc.tuple(places, places, time, time), { maxLength: 15 })
      .map((list) => list.filter(([from, to]) => from !== to).map((one, index) => leg(`${index}`, ...one)));
    fc.assert(
      fc.property(legs, (all) => {
        const stops = routeOf(all, 0, half);
        const at = (step: 'load' | 'unload', id: string) => stops.findIndex((stop) => stop[step].includes(id));
        expect(stops.flatMap(({ load }) => load).sort()).toEqual(all.map(({ id }) => id).sort());
        expect(stops.flatMap(({ unload }) => unload).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const { id, fromId, toId } of all) {
          expect(at('load', id)).toBeLessThan(at('unload', id));
          expect(stops[at('load', id)]?.placeId).toBe(fromId);
          expect(stops[at('unload', id)]?.placeId).toBe(toId);
        }
      }),
      runs(150),
    );
  });
});

test('a road takes what was filled in, both ways; next door nothing; else the usual', () => {
  const times = {
    minutes: new Map([[pairOf('zuid', 'noord'), 45]]),
    addresses: new Map([
      ['west', 'kade11234ab'],
      ['oost', 'kade11234ab'],
    ]),
  };
  const minutes = (a: string, b: string) => travelMinutes(times, a, b, 30);
  expect([minutes('noord', 'zuid'), minutes('zuid', 'noord'), minutes('noord', 'west')]).toEqual([45, 45, 30]);
  expect([minutes('west', 'oost'), minutes('noord', 'noord')]).toEqual([0, 0]);
  expect(travelMinutes(noTravelTimes, 'west', 'oost', 20)).toBe(20);
});
