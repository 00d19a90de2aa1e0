import { TZDate } from '@date-fns/tz';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import { getISODay } from 'date-fns/getISODay';
import { parseISO } from 'date-fns/parseISO';
import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { HOUR, MINUTE } from './period.ts';
import { addDays, addMonths, toInstant, toLocal, weekdayOf } from './wall-time.ts';

const zones = ['Europe/Amsterdam', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'];
const zone = fc.constantFrom(...zones);
const HUNDRED_YEARS = 36_525 * 24 * HOUR;
const instant = fc
  .integer({ min: -HUNDRED_YEARS / MINUTE, max: (3 * HUNDRED_YEARS) / MINUTE })
  .map((at) => at * MINUTE);
/** Within two days of a clock change of Amsterdam. */
const nearChange = fc
  .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'), fc.integer({ min: -2880, max: 2880 }))
  .map(([date, minutes]) => Date.parse(`${date}T01:00Z`) + minutes * MINUTE);

test('reads the wall clock of a zone as the library does, in any year', () => {
  fc.assert(
    fc.property(fc.oneof(instant, nearChange), zone, (at, name) => {
      const wall = new TZDate(at, name);
      expect(toLocal(at, name)).toEqual({ date: format(wall, 'yyyy-MM-dd'), time: format(wall, 'HH:mm') });
    }),
  );
});

test('comes back to the instant it read, but for the first of a doubled time', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        instant.filter((at) => at > 0),
        nearChange,
      ),
      zone,
      (at, name) => {
        const { date, time } = toLocal(at, name);
        const back = toInstant(date, time, name);
        expect([at, at + HOUR]).toContain(back);
        expect(toLocal(back, name)).toEqual({ date, time });
      },
    ),
  );
});

test('counts days and names weekdays as the library does, in any year', () => {
  const days = fc.integer({ min: -800_000, max: 800_000 });
  fc.assert(
    fc.property(instant, fc.oneof(days, fc.integer({ min: -400, max: 400 })), (at, count) => {
      const date = new Date(at).toISOString().slice(0, 10);
      const moved = addDaysTo(parseISO(date), count);
      fc.pre(moved.getFullYear() >= 1000 && moved.getFullYear() <= 9998);
      expect(addDays(date, count)).toBe(format(moved, 'yyyy-MM-dd'));
      expect(weekdayOf(date)).toBe(getISODay(parseISO(date)));
      expect(addMonths(date, count % 4000)).toBe(format(addMonthsTo(parseISO(date), count % 4000), 'yyyy-MM-dd'));
    }),
  );
});

test('gives no date for a day that does not exist', () => {
  expect(addDays('2026-02-30', 1)).toContain('NaN');
  expect(toLocal(Number.NaN).date).toContain('NaN');
});
