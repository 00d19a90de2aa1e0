import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { addDays, weekdayOf, weekNumberOf } from '../time/wall-time.ts';
import { copyDate, schoolYearOf } from './copy-date.ts';

test.each([
  ['2026-10-06', 1, '2027-10-12'],
  ['2027-02-02', 1, '2028-02-01'],
  ['2026-12-29', 1, '2027-12-28'],
  ['2026-09-01', 2, '2028-09-05'],
])('%s, %i year on, is %s', (date, years, copied) => {
  expect(copyDate(date, years)).toBe(copied);
});

test('keeps weekday and ISO week, a week 53 apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 3 }), (days, years) => {
      const date = addDays('2020-01-01', days);
      const copied = copyDate(date, years);
      expect(weekdayOf(copied)).toBe(weekdayOf(date));
      expect([weekNumberOf(date), 52]).toContain(weekNumberOf(copied));
    }),
  );
});

test('a school year begins on 1 August', () => {
  expect([schoolYearOf('2026-07-31'), schoolYearOf('2026-08-01')]).toEqual([2025, 2026]);
});
