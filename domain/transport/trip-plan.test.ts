import { expect, test } from 'vitest';
import { HOUR } from '../time/period.ts';
import { toInstant } from '../time/wall-time.ts';
import { timedRoute } from './route-times.ts';
import { type DayPart, openDayBeside, planFits, underWay } from './trip-plan.ts';

const at = (date: string, time: string) => toInstant(date, time);
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

test.each<[string, DayPart | null, number | null, number | null, boolean]>([
  ['the day before', null, null, at(TUESDAY, '08:30'), true],
  ['a day on which it is in use until the evening', null, at(MONDAY, '21:00'), at(TUESDAY, '08:30'), true],
  ['a day on which it is in use all day', null, at(TUESDAY, '00:00'), at(TUESDAY, '08:30'), false],
  ['a morning in which it is in use', 'morning', at(MONDAY, '12:00'), null, false],
  ['the afternoon after that', 'afternoon', at(MONDAY, '12:00'), null, true],
  ['the afternoon after it is needed', 'afternoon', null, at(MONDAY, '09:00'), false],
])('a trip fits on %s or not', (_, part, leaveAfter, neededBy, expected) => {
  expect(planFits({ on: MONDAY, part }, { leaveAfter, neededBy })).toBe(expected);
});

test('has the thing from the end of its half day until it is needed', () => {
  const needed = at(TUESDAY, '08:30');
  expect(underWay({ on: MONDAY, part: 'morning' }, needed)).toEqual({ start: at(MONDAY, '12:00'), end: needed });
  expect(underWay({ on: TUESDAY, part: 'morning' }, needed)).toBeNull();
});

test('is moved to the nearest day on which both places are open, and not into the past', () => {
  const isOpen = (date: string) => date !== '2026-11-21' && date !== '2026-11-22';
  expect(openDayBeside(MONDAY, -1, isOpen, '2026-11-01')).toBe('2026-11-20');
  expect(openDayBeside(MONDAY, -1, isOpen, '2026-11-21')).toBeNull();
  expect(openDayBeside(MONDAY, 1, () => false, MONDAY)).toBeNull();
});

test('the driver must be at each stop in time for all that follow', () => {
  const stop = { load: [], unload: [], after: null };
  const stops = [
    { ...stop, placeId: 'noord', at: 0, before: null },
    { ...stop, placeId: 'zuid', at: HOUR, before: 9 * HOUR },
    { ...stop, placeId: 'west', at: 10 * HOUR, before: 9.5 * HOUR },
    { ...stop, placeId: 'noord', at: 11 * HOUR, before: null },
  ];
  const timed = timedRoute(stops, () => 60);
  expect(timed.map(({ arriveBy, isTooLate }) => [arriveBy === null ? null : arriveBy / HOUR, isTooLate])).toEqual([
    [7.5, false],
    [8.5, false],
    [9.5, true],
    [null, false],
  ]);
});
