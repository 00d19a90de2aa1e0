import { describe, expect, it } from 'vitest';
import type { FairnessFact } from '../planning/fairness.ts';
import { defaultVisitSlots } from '../planning/visit-slots.ts';
import { fc } from '../property.fixture.ts';
import { weekdayOf } from '../time/wall-time.ts';
import { chainTimes } from './chain-times.ts';
import { compareSlots, type RankedBy, type WaitingWish, whoGoesFirst, wishesBefore } from './rank-slots.ts';
import { arrangements, evenGroups, groupsAt, groupsNeeded } from './split-group.ts';
import { MOST_GROUPS, searchedDays } from './visit-question.ts';
import { type PlaceHours, type SchoolTimes, visitWindows, type WindowWishes } from './visit-windows.ts';

describe('splitting a class', () => {
  it('makes groups that differ by at most one and lose nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 50 }), (people, count) => {
        const groups = evenGroups(people, count);
        expect(groups.reduce((sum, size) => sum + size, 0)).toBe(people);
        expect(Math.max(...groups) - Math.min(...groups)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes the fewest groups that fit the programme and the room, supervisors included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 150 }),
        fc.option(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 1, max: 60 })),
        (pupils, supervisors, most, seats) => {
          const fits = (groups: number) =>
            Math.ceil(pupils / groups) <= most &&
            (seats === null || Math.ceil(pupils / groups) + Math.ceil((supervisors ?? 0) / groups) <= seats);
          const counts = Array.from({ length: MOST_GROUPS }, (_, index) => index + 1);
          const needed = groupsNeeded(pupils, supervisors, most, seats);
          expect('groups' in needed ? needed.groups : undefined).toBe(counts.find(fits));
        },
      ),
    );
  });

  it.each([
    [33, null, 24, null, { groups: 2 }],
    [24, null, 24, 24, { groups: 1 }],
    [24, 1, 24, 24, { groups: 2 }],
    [1000, null, 24, null, { reason: 'too-many-groups', facts: { pupils: 1000, groups: 42, most: 6 } }],
  ] as const)(
    '%s pupils with %s supervisors, %s at most, in a room for %s',
    (pupils, supervisors, most, seats, answer) => {
      expect(groupsNeeded(pupils, supervisors, most, seats)).toEqual(answer);
    },
  );

  it('lets every group come exactly once, whatever the arrangement', () => {
    for (let groups = 1; groups <= MOST_GROUPS; groups += 1) {
      for (const way of arrangements(groups)) {
        const coming = Array.from({ length: way.times }, (_, time) => groupsAt(way, time, groups)).flat();
        expect(coming).toEqual(Array.from({ length: groups }, (_, index) => index));
      }
    }
  });
});

describe('times in a row', () => {
  const at = (date: string, start: number) => ({ date, start, end: start + 2 });

  it('takes the next times within a week, and none that overlap', () => {
    const times = [at('2026-12-01', 0), at('2026-12-01', 1), at('2026-12-02', 10), at('2026-12-20', 90)];
    expect(chainTimes(times, 2).map((chain) => chain.map(({ start }) => start))).toEqual([
      [0, 10],
      [1, 10],
    ]);
    expect(chainTimes(times, 1)).toHaveLength(4);
    expect(chainTimes(times, 4)).toEqual([]);
  });
});

describe('half days', () => {
  const place: PlaceHours = {
    slots: defaultVisitSlots,
    closures: [{ kind: 'desk_closed', firstOn: '2026-12-01', lastOn: '2026-12-01', reason: '' }],
    openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '14:00' })),
  };
  const wishes: WindowWishes = {
    firstOn: '2026-12-01',
    lastOn: '2026-12-02',
    lengthMinutes: 60,
    weekdays: [],
    dayPart: null,
  };
  const school: SchoolTimes = { dayModel: 'continuous', travelMinutes: 45, away: new Set() };
  const shown = (own: Partial<WindowWishes> = {}, coming: SchoolTimes | null = school, hours = place) =>
    visitWindows(hours, coming, { ...wishes, ...own })
      .flat()
      .map(({ date, opens, closes }) => `${date.slice(8)} ${opens}-${closes}`);

  it.each([
    [
      'inside the opening hours, and back before school ends',
      {},
      school,
      ['01 09:00-11:45', '02 09:00-11:45', '01 12:30-13:45'],
    ],
    [
      'the whole half day without a school',
      {},
      null,
      ['01 09:00-11:45', '02 09:00-11:45', '01 12:30-14:00', '02 12:30-14:00'],
    ],
    ['only on the days that suit', { weekdays: [3] }, null, ['02 09:00-11:45', '02 12:30-14:00']],
    ['only in the half day that suits', { dayPart: 'afternoon' }, null, ['01 12:30-14:00', '02 12:30-14:00']],
    ['a long visit over noon', { lengthMinutes: 200 }, null, ['01 09:00-14:00', '02 09:00-14:00']],
    ['nothing that is longer than the day', { lengthMinutes: 600 }, null, []],
    ['nothing on a day off', {}, { ...school, away: new Set(['2026-12-01']) }, ['02 09:00-11:45']],
    ['nothing when school is out before it can begin', {}, { ...school, travelMinutes: 600 }, []],
  ] as const)('%s', (_, own, coming, expected) => {
    expect(shown(own, coming)).toEqual(expected);
  });

  it('is open on working days where nobody filled in the hours, and shut on closed days', () => {
    const unknown = { ...place, openingHours: [] };
    expect(shown({ firstOn: '2026-12-05', lastOn: '2026-12-06' }, null, unknown)).toEqual([]);
    expect(shown({ lastOn: '2026-12-01', dayPart: 'morning' }, null, unknown)).toEqual(['01 08:45-11:45']);
    const shut = {
      ...place,
      closures: [{ kind: 'closed' as const, firstOn: '2026-12-01', lastOn: '2026-12-02', reason: '' }],
    };
    expect(shown({}, null, shut)).toEqual([]);
    expect(shown({}, null, { ...place, slots: [] })).toEqual([]);
  });
});

describe('whose turn it is', () => {
  const fact = (organisationId: string, planned: number): FairnessFact => ({
    organisationId,
    name: organisationId,
    quota: 2,
    had: 0,
    planned,
    waitingSince: null,
    travelMinutes: 20,
  });
  const wish = (id: string, planned: number, own: Partial<WaitingWish> = {}): WaitingWish => ({
    ...fact(id, planned),
    locationId: null,
    firstOn: '2026-12-01',
    lastOn: '2026-12-31',
    weekdays: [],
    ...own,
  });
  const time = { date: '2026-12-08', weekday: weekdayOf('2026-12-08'), locationId: 'lab' };

  it('goes to those who had less, and never to the school itself', () => {
    const wishes = [wish('c', 2), wish('b', 1), wish('a', 0), wish('me', 0)];
    const names = (school: FairnessFact | null) => wishesBefore(wishes, school).map(({ name }) => name);
    expect(names(fact('me', 2))).toEqual(['a', 'b']);
    expect(names(fact('me', 1))).toEqual(['a']);
    expect(names(fact('me', 0))).toEqual([]);
    expect(names(null)).toEqual(['a', 'me', 'b', 'c']);
  });

  it.each([
    ['any day', {}, 1],
    ['that weekday', { weekdays: [2] }, 1],
    ['another weekday', { weekdays: [3] }, 0],
    ['another place', { locationId: 'elsewhere' }, 0],
    ['earlier days', { lastOn: '2026-12-07' }, 0],
    ['later days', { firstOn: '2026-12-09' }, 0],
  ] as const)('counts a wish for %s', (_, own, count) => {
    expect(whoGoesFirst([wish('a', 0, own), wish('a', 0, own)], time)).toHaveLength(count);
  });

  it('orders times the same from any order', () => {
    const ranked = fc.record<RankedBy>({
      start: fc.integer({ min: 0, max: 3 }),
      end: fc.constant(9),
      locationId: fc.constantFrom('a', 'b'),
      locationName: fc.constantFrom('Noord', 'Zuid'),
      goFirst: fc.integer({ min: 0, max: 2 }),
      near: fc.boolean(),
      travelMinutes: fc.integer({ min: 0, max: 2 }),
      seatsLeft: fc.option(fc.integer({ min: 0, max: 2 })),
    });
    const order = (times: readonly RankedBy[]) =>
      JSON.stringify([...times].sort(compareSlots).map(({ goFirst, ...rest }) => [goFirst > 0, rest]));
    fc.assert(
      fc.property(fc.array(ranked), (times) => {
        expect(order([...times].reverse())).toBe(order(times));
      }),
    );
  });
});

it('looks from today, to the horizon, and at most a year and a bit', () => {
  const days = (firstOn: string, lastOn: string) => searchedDays({ firstOn, lastOn }, '2026-11-22', 550);
  expect(days('1900-01-01', '2026-12-01')).toEqual({ firstOn: '2026-11-22', lastOn: '2026-12-01' });
  expect(days('2026-12-01', '2200-01-01')).toEqual({ firstOn: '2026-12-01', lastOn: '2028-01-04' });
  expect(days('2028-01-01', '2200-01-01')).toEqual({ firstOn: '2028-01-01', lastOn: '2028-05-25' });
});
