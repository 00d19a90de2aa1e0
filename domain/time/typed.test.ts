import { expect, test } from 'vitest';
import { formatTypedDate, parseTypedDate, parseTypedTime } from './typed.ts';

const TODAY = '2026-11-22';

test.each([
  ['9', '09:00'],
  ['09', '09:00'],
  ['930', '09:30'],
  ['1145', '11:45'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['9u30', '09:30'],
  ['9u', '09:00'],
  [' 13:05 ', '13:05'],
  ['24:00', '24:00'],
])('reads the time %j as %s', (typed, time) => {
  expect(parseTypedTime(typed)).toBe(time);
});

test.each(['', '25', '9:75', '9:3', 'half tien', '24:30', '12345', '-1'])('finds no time in %j', (typed) => {
  expect(parseTypedTime(typed)).toBeNull();
});

test.each([
  ['24-11-2026', '2026-11-24'],
  ['24/11/26', '2026-11-24'],
  ['24.11', '2026-11-24'],
  ['24 nov', '2026-11-24'],
  ['di 24 november 2026', '2026-11-24'],
  ['24', '2026-11-24'],
  ['24112026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['5 maart', '2027-03-05'],
  ['5 march', '2027-03-05'],
  ['29-2', null],
  ['29-2-2028', '2028-02-29'],
  ['1-9', '2026-09-01'],
  ['1-3', '2027-03-01'],
  ['vandaag', '2026-11-22'],
  ['tomorrow', '2026-11-23'],
])('reads the date %j as %s', (typed, date) => {
  expect(parseTypedDate(typed, TODAY)).toBe(date);
});

test.each(['', '31-11-2026', '24-13-2026', '0-1-2026', 'volgende week', '24-11-202', '24 foo'])(
  'finds no date in %j',
  (typed) => {
    expect(parseTypedDate(typed, TODAY)).toBeNull();
  },
);

test('writes a date as forms show it, and reads it back', () => {
  expect(formatTypedDate('2026-03-05')).toBe('05-03-2026');
  expect(parseTypedDate(formatTypedDate('2026-03-05'), TODAY)).toBe('2026-03-05');
});
