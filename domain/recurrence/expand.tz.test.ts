import { describe, expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { addDays, toInstant, toLocal } from '../time/wall-time.ts';
import { expand } from './expand.ts';
import { parseRule } from './parse-rule.ts';
import type { RecurrenceRule } from './rule.ts';

const AMSTERDAM = 'Europe/Amsterdam';

describe('expand', () => {
  // In the notation of iCalendar; own cases, one per part of the subset and per corner.
  test.each([
    ['FREQ=DAILY;COUNT=3', '2026-12-30', '2026-12-30 2026-12-31 2027-01-01'],
    ['FREQ=DAILY;INTERVAL=10;UNTIL=20261231', '2026-12-05', '2026-12-05 2026-12-15 2026-12-25'],
    ['FREQ=DAILY;BYDAY=SA,SU;COUNT=3', '2026-11-23', '2026-11-28 2026-11-29 2026-12-05'],
    ['FREQ=DAILY;BYMONTHDAY=-1;COUNT=3', '2027-01-30', '2027-01-31 2027-02-28 2027-03-31'],
    ['FREQ=WEEKLY;COUNT=3', '2026-12-22', '2026-12-22 2026-12-29 2027-01-05'],
    ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', '2026-11-25', '2026-11-26 2026-12-01 2026-12-03 2026-12-08'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=3', '2026-09-01', '2026-09-01 2026-09-06 2026-09-15'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=3', '2026-09-01', '2026-09-01 2026-09-13 2026-09-15'],
    ['FREQ=WEEKLY;BYMONTH=1;COUNT=2', '2026-11-24', '2027-01-05 2027-01-12'],
    ['FREQ=MONTHLY;COUNT=3', '2027-01-31', '2027-01-31 2027-03-31 2027-05-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', '2026-11-01', '2026-12-31 2027-01-31 2027-03-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=29;COUNT=3', '2027-01-30', '2027-03-29 2027-04-29 2027-05-29'],
    ['FREQ=MONTHLY;BYDAY=2TU;COUNT=3', '2026-11-22', '2026-12-08 2027-01-12 2027-02-09'],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-11-22', '2026-11-27 2026-12-25 2027-01-29'],
    ['FREQ=MONTHLY;BYDAY=5MO;COUNT=3', '2026-11-01', '2026-11-30 2027-03-29 2027-05-31'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2', '2026-11-01', '2026-11-13 2027-08-13'],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2', '2026-01-01', '2028-02-29 2032-02-29'],
    ['FREQ=WEEKLY;UNTIL=20261208T090000', '2026-11-24', '2026-11-24 2026-12-01 2026-12-08'],
    ['FREQ=WEEKLY;UNTIL=20261208T085959', '2026-11-24', '2026-11-24 2026-12-01'],
    ['FREQ=WEEKLY;UNTIL=20261208T080000Z', '2026-11-24', '2026-11-24 2026-12-01 2026-12-08'],
    ['FREQ=WEEKLY;UNTIL=20261208T075959Z', '2026-11-24', '2026-11-24 2026-12-01'],
    ['FREQ=WEEKLY;UNTIL=20261101', '2026-11-24', ''],
  ])('%s from %s', (text, date, dates) => {
    expect(datesOf(text, date)).toBe(dates);
  });

  test('leaves out excluded dates, which still count for COUNT', () => {
    expect(expand({ ...recurrence('FREQ=WEEKLY;COUNT=3', '2026-11-24'), excludedDates: ['2026-12-01'] })).toMatchObject(
      {
        value: [{ date: '2026-11-24' }, { date: '2026-12-08' }],
      },
    );
  });

  test.each([
    ['autumn', '2026-10-18', ['2026-10-18T07:00Z', '2026-10-25T08:00Z']],
    ['spring', '2027-03-21', ['2027-03-21T08:00Z', '2027-03-28T07:00Z']],
  ])('keeps the wall time over the change of %s', (_, date, instants) => {
    expect(instantsOf(date, '09:00')).toEqual(instants);
  });

  test('moves a start that the spring change skips on by the skipped hour', () => {
    expect(instantsOf('2027-03-21', '02:30')).toEqual(['2027-03-21T01:30Z', '2027-03-28T01:30Z']);
  });

  test('takes the later of a start that the autumn change doubles', () => {
    expect(instantsOf('2026-10-18', '02:30')).toEqual(['2026-10-18T00:30Z', '2026-10-25T01:30Z']);
  });

  test.each([
    ['FREQ=DAILY;COUNT=10000', 'series/too-many'],
    ['FREQ=DAILY;COUNT=999999999', 'series/too-many'],
    ['FREQ=DAILY;UNTIL=22000101', 'series/too-many'],
    ['FREQ=MONTHLY;UNTIL=22000101', 'series/beyond-horizon'],
    ['FREQ=MONTHLY;INTERVAL=12;COUNT=12', 'series/beyond-horizon'],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', 'series/no-dates'],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,31;UNTIL=22000101', 'series/no-dates'],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;BYMONTH=6;COUNT=5', 'series/no-dates'],
    ['FREQ=WEEKLY', 'series/endless'],
  ])('answers %s with %s', (text, code) => {
    expect(expand(recurrence(text, '2026-06-01'))).toMatchObject({ ok: false, refusal: { code } });
  });

  test.each([
    ['1900-01-01', 3],
    ['2200-12-30', 3],
  ])('works in the far year of %s', (date, count) => {
    expect(datesOf('FREQ=DAILY;COUNT=3', date).split(' ')).toHaveLength(count);
  });

  test('refuses a date that does not exist and a zone that nobody knows', () => {
    const weekly = recurrence('FREQ=WEEKLY;COUNT=2', '2026-11-24');
    expect(expand({ ...weekly, start: { date: '2026-02-30', time: '09:00' } })).toMatchObject({
      refusal: { code: 'series/start-unreadable' },
    });
    expect(expand({ ...weekly, zone: 'Europe/Utopia' })).toMatchObject({ refusal: { code: 'series/zone-unknown' } });
  });

  test('gives the days that a walk over every day gives', () => {
    fc.assert(
      fc.property(anyWindow, ({ rule, start }) => {
        const expected = walk(rule, start).slice(0, 40);
        const result = expand({
          rule: { ...rule, end: { kind: 'count', count: Math.max(1, expected.length) } },
          start: { date: start, time: '10:15' },
          zone: AMSTERDAM,
          excludedDates: [],
        });
        // What the walk does not reach, a rule as rare as "Thursday 3 December" may still find later.
        if (expected.length === 0) expect(result.ok ? result.value[0]?.date : '9999').toSatisfy(isAfterWalk(start));
        else expect(result.ok && result.value.map((occurrence) => occurrence.date)).toEqual(expected);
      }),
      runs(150),
    );
  });

  test('agrees with toInstant at every wall time of every zone', () => {
    const zones = [AMSTERDAM, 'America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    const time = fc.integer({ min: 0, max: 95 }).map((quarter) => toLocal(quarter * 900_000, 'UTC').time);
    const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1975-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...zones), date, time, (zone, start, wall) => {
        const rule = recurrence('FREQ=DAILY;INTERVAL=9;COUNT=41', start);
        const result = expand({ ...rule, zone, start: { date: start, time: wall } });
        expect(result.ok && result.value).toEqual(
          Array.from({ length: 41 }, (_, at) => addDays(start, at * 9)).map((day) => ({
            date: day,
            start: toInstant(day, wall, zone),
          })),
        );
      }),
      runs(60),
    );
  });
});

function recurrence(text: string, date: string) {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(`unreadable: ${text}`);
  return { rule: rule.value, start: { date, time: '09:00' }, zone: AMSTERDAM, excludedDates: [] as string[] };
}

function datesOf(text: string, date: string): string {
  const result = expand(recurrence(text, date));
  return result.ok ? result.value.map((occurrence) => occurrence.date).join(' ') : result.refusal.code;
}

function instantsOf(date: string, time: string) {
  const result = expand({ ...recurrence('FREQ=WEEKLY;COUNT=2', date), start: { date, time } });
  return result.ok && result.value.map(({ start }) => new Date(start).toISOString().replace(':00.000Z', 'Z'));
}

const WALKED_DAYS = 3285;

function isAfterWalk(start: string) {
  const last = addDays(start, WALKED_DAYS - 1);
  return (date: string) => date > last;
}

/** The rule as a question to every single day of nine years, by the words of RFC 5545. */
function walk(rule: RecurrenceRule, start: string): string[] {
  const first = new Date(`${start}T00:00Z`);
  const found: string[] = [];
  for (let at = 0; at < WALKED_DAYS; at += 1) {
    const day = new Date(first);
    day.setUTCDate(first.getUTCDate() + at);
    if (isWanted(rule, first, day)) found.push(day.toISOString().slice(0, 10));
  }
  return found;
}

function isWanted(rule: RecurrenceRule, first: Date, date: Date): boolean {
  const weekday = (of: Date) => of.getUTCDay() || 7;
  const weekStart = (of: Date) => of.getTime() - ((weekday(of) - rule.weekStart + 7) % 7) * 86_400_000;
  const day = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const nth = Math.ceil(day / 7);
  const nthFromEnd = nth - 1 - (Math.floor((length - day) / 7) + nth);
  const weekdayFits = rule.weekdays.some(
    (part) => part.weekday === weekday(date) && [null, nth, nthFromEnd].includes(part.ordinal),
  );
  if (rule.months.length > 0 && !rule.months.includes(date.getUTCMonth() + 1)) return false;
  if (rule.weekdays.length > 0 && !weekdayFits) return false;
  if (rule.monthDays.length > 0 && !rule.monthDays.some((wanted) => wanted === day || wanted === day - 1 - length)) {
    return false;
  }
  const bare = rule.weekdays.length + rule.monthDays.length === 0;
  switch (rule.frequency) {
    case 'daily':
      return ((date.getTime() - first.getTime()) / 86_400_000) % rule.interval === 0;
    case 'weekly':
      if (((weekStart(date) - weekStart(first)) / (7 * 86_400_000)) % rule.interval !== 0) return false;
      return !bare || weekday(date) === weekday(first);
    case 'monthly': {
      const monthOf = (of: Date) => of.getUTCFullYear() * 12 + of.getUTCMonth();
      return (monthOf(date) - monthOf(first)) % rule.interval === 0 && (!bare || day === first.getUTCDate());
    }
  }
}

const some = (min: number, max: number) => fc.uniqueArray(fc.integer({ min, max }), { maxLength: 3 });

const anyWindow = fc
  .record({
    frequency: fc.constantFrom('daily', 'weekly', 'monthly'),
    interval: fc.integer({ min: 1, max: 4 }),
    weekdayNumbers: some(1, 7),
    ordinal: fc.constantFrom(null, null, 1, 2, 5, -1, -5),
    monthDays: fc.oneof(fc.constant([]), some(1, 31), some(-31, -1)),
    months: fc.oneof(fc.constant([]), some(1, 12)),
    weekStart: fc.integer({ min: 1, max: 7 }),
    start: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-01-01', days)),
  })
  .map(({ start, weekdayNumbers, ordinal, ...rest }) => ({
    start,
    rule: {
      ...rest,
      monthDays: rest.frequency === 'weekly' ? [] : rest.monthDays,
      weekdays: weekdayNumbers.map((weekday) => ({ weekday, ordinal: rest.frequency === 'monthly' ? ordinal : null })),
      end: { kind: 'never' },
    } as RecurrenceRule,
  }));
