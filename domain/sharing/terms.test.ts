import { expect, test } from 'vitest';
import { toInstant } from '../time/wall-time.ts';
import { type LendingTerms, termsBreaches } from './terms.ts';

const ZONE = 'Europe/Amsterdam';
const NOW = toInstant('2026-10-01', '08:00', ZONE);
const free: LendingTerms = {
  firstOn: null,
  lastOn: null,
  hours: [],
  noticeDays: 0,
  approval: 'none',
  recalledFrom: null,
};
const tuesday = '2026-10-06';
const between = (from: string, until: string, day = tuesday, lastDay = day) => ({
  start: toInstant(day, from, ZONE),
  end: toInstant(lastDay, until, ZONE),
});
const mornings = [1, 2, 3].map((weekday) => ({ weekday, opens: '09:00', closes: '12:00' }));

test.each([
  ['no terms at all', {}, between('03:00', '23:00'), []],
  ['from its first day on', { firstOn: tuesday }, between('09:00', '12:00'), []],
  ['before its first day', { firstOn: '2026-10-07' }, between('09:00', '12:00'), ['not-lent']],
  ['on its last day', { lastOn: tuesday }, between('09:00', '12:00'), []],
  ['past its last day', { lastOn: tuesday }, between('09:00', '09:00', tuesday, '2026-10-07'), ['not-lent']],
  ['until midnight of its last day', { lastOn: tuesday }, between('09:00', '00:00', tuesday, '2026-10-07'), []],
  ['exactly in its hours', { hours: mornings }, between('09:00', '12:00'), []],
  ['a minute too early', { hours: mornings }, between('08:59', '12:00'), ['hours']],
  ['a minute too long', { hours: mornings }, between('09:00', '12:01'), ['hours']],
  ['on a day without hours', { hours: mornings }, between('09:00', '12:00', '2026-10-08'), ['hours']],
  ['fetched and returned in hours', { hours: mornings }, between('11:00', '10:00', '2026-10-05', '2026-10-07'), []],
  ['returned at night', { hours: mornings }, between('11:00', '18:00', '2026-10-05', '2026-10-07'), ['hours']],
  ['asked just in time', { noticeDays: 5 }, between('09:00', '12:00'), []],
  ['asked a day late', { noticeDays: 6 }, between('09:00', '12:00'), ['notice']],
  ['asked for the past', { noticeDays: 6 }, between('09:00', '12:00', '2026-09-29'), []],
  ['the day before the recall', { recalledFrom: '2026-10-07' }, between('09:00', '12:00'), []],
  ['on the day of the recall', { recalledFrom: tuesday }, between('09:00', '12:00'), ['recalled']],
  ['over the recall', { recalledFrom: '2026-10-07' }, between('09:00', '12:00', tuesday, '2026-10-09'), ['recalled']],
  ['in 2200', { noticeDays: 5 }, between('09:00', '12:00', '2200-01-06'), []],
  ['ending before it starts', { hours: mornings }, between('12:00', '09:00'), []],
] as const)('a booking %s', (_, given, period, expected) => {
  expect(termsBreaches({ ...free, ...given }, period, NOW, ZONE).map(({ kind }) => kind)).toEqual(expected);
});

test('keeps wall time over the autumn clock change', () => {
  const hours = [{ weekday: 7, opens: '09:00', closes: '17:00' }];
  expect(termsBreaches({ ...free, hours }, between('09:00', '17:00', '2026-10-25'), NOW, ZONE)).toEqual([]);
});
