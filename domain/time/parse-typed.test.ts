import { describe, expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { dateAsTyped, parseTypedDate, parseTypedTime } from './parse-typed.ts';
import { addDays, isIsoDate, isWallTime } from './wall-time.ts';

// A Sunday.
const today = '2026-11-22';

describe('parseTypedTime', () => {
  test.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['9,30', '09:30'],
    ['9u30', '09:30'],
    ['9 u', '09:00'],
    ['9 uur', '09:00'],
    ['0930', '09:30'],
    ['930', '09:30'],
    [' 14:05 ', '14:05'],
    ['0', '00:00'],
    ['24', '24:00'],
    ['2400', '24:00'],
  ])('reads %j as %s', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time);
  });

  test.each(['', ' ', '25', '9:60', '9:5', '24:01', '12345', '-1', 'negen', '9:30:10', '1e3', '９', '9:30 pm', '::'])(
    'does not guess at %j',
    (typed) => {
      expect(parseTypedTime(typed)).toBeNull();
    },
  );

  test('reads back every time it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        for (const typed of [time, time.replace(':', ''), time.replace(':', '.'), time.replace(':', 'u')]) {
          expect(parseTypedTime(typed)).toBe(time);
        }
      }),
    );
  });

  test('answers a wall time or null, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:.u ]{0,7}$/)), (typed) => {
        const time = parseTypedTime(typed);
        expect(time === null || isWallTime(time)).toBe(true);
      }),
    );
  });
});

describe('parseTypedDate', () => {
  test.each([
    ['24-11', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['24 11', '2026-11-24'],
    ['2411', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24-11-26', '2026-11-24'],
    ['24112026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24 nov', '2026-11-24'],
    ['24 november 2027', '2027-11-24'],
    ['di 24 nov. 2026', '2026-11-24'],
    ['dinsdag 24-11', '2026-11-24'],
    ['3 mrt', '2027-03-03'],
    ['3 maart', '2027-03-03'],
    ['1-2', '2027-02-01'],
    ['29-2', '2028-02-29'],
    ['24', '2026-11-24'],
    ['21', '2026-12-21'],
    ['31', '2026-12-31'],
    ['vandaag', '2026-11-22'],
    ['Morgen', '2026-11-23'],
    ['overmorgen', '2026-11-24'],
    ['gisteren', '2026-11-21'],
    ['tomorrow', '2026-11-23'],
    ['ma', '2026-11-23'],
    ['vrijdag', '2026-11-27'],
    ['zo', '2026-11-29'],
    ['+7', '2026-11-29'],
  ])('reads %j as %s', (typed, date) => {
    expect(parseTypedDate(typed, today)).toBe(date);
  });

  test('takes a date without a year in the last two months as entered afterwards, an older one as next year', () => {
    expect(parseTypedDate('23-9', today)).toBe('2026-09-23');
    expect(parseTypedDate('22-9', today)).toBe('2027-09-22');
    expect(parseTypedDate('20-12', '2027-01-05')).toBe('2026-12-20');
  });

  test.each([
    '',
    '32-1',
    '31-2',
    '0-1',
    '24-13',
    '24 foo',
    'binnenkort',
    '29-2-2027',
    '24-11-20261',
    '+',
    'constructor',
  ])('does not guess at %j', (typed) => {
    expect(parseTypedDate(typed, today)).toBeNull();
  });

  test('reads back every date it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 26_000 }), (days) => {
        const date = addDays('2026-01-01', days);
        expect(parseTypedDate(dateAsTyped(date), today)).toBe(date);
        expect(parseTypedDate(date, today)).toBe(date);
      }),
    );
  });

  test('finds for a day and month without a year the date nearest by, never more than two months back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 300 }), fc.integer({ min: 0, max: 3000 }), (ahead, shift) => {
        const now = addDays('2026-01-01', shift);
        const wanted = addDays(now, ahead);
        expect(parseTypedDate(dateAsTyped(wanted).slice(0, 5), now)).toBe(wanted);
      }),
    );
  });

  test('answers a date or null, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ./+-]{0,10}$/)), (typed) => {
        const date = parseTypedDate(typed, today);
        expect(date === null || isIsoDate(date)).toBe(true);
      }),
    );
  });
});
