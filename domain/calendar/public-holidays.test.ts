import { expect, test } from 'vitest';
import { easterSunday, publicHolidays, usualDaysOff } from './public-holidays.ts';

test('knows Easter of the coming years', () => {
  expect([2026, 2027, 2028, 2029, 2030].map(easterSunday)).toEqual([
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
  ]);
});

test('moves King’s Day to Saturday when the 27th is a Sunday, as in 2031', () => {
  expect(publicHolidays(2031).find((day) => day.name === 'kings-day')?.on).toBe('2031-04-26');
  expect(publicHolidays(2027).map((day) => day.on)).toEqual([
    '2027-01-01',
    '2027-03-29',
    '2027-04-27',
    '2027-05-05',
    '2027-05-06',
    '2027-05-17',
    '2027-12-25',
    '2027-12-26',
  ]);
});

test('knows the days on which most schools are closed without being obliged to', () => {
  expect(usualDaysOff(2027)).toEqual([
    { name: 'good-friday', on: '2027-03-26' },
    { name: 'ascension-friday', on: '2027-05-07' },
  ]);
});
