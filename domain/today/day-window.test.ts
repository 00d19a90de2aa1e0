import { expect, test } from 'vitest';
import { HOUR } from '../time/period.ts';
import { dayWindow } from './day-window.ts';

const hours = (start: number, end: number) => ({ start: start * HOUR, end: end * HOUR });
const day = hours(240, 264);
const at = (start: number, end: number) => hours(240 + start, 240 + end);

test.each([
  ['is that of the opening hours', [at(8.5, 17)], [at(9, 12)], at(8, 17)],
  ['does not widen for what began the day before and goes on', [at(8.5, 17)], [at(-20, 40), at(9, 12)], at(8, 17)],
  ['does not widen for a whole day', [at(8.5, 17)], [at(0, 24)], at(8, 17)],
  ['does not widen for what runs on after closing time', [at(9, 17)], [at(16, 20)], at(9, 17)],
  ['shows an evening that is wholly outside', [at(9, 17)], [at(18.5, 21.5)], at(9, 22)],
  ['follows what happens where nobody filled in hours', [], [at(10, 11.5), at(-5, 30)], at(10, 12)],
  ['is a working day when nothing tells', [], [at(0, 24)], at(8, 17)],
  ['ends with the day', [at(9, 17)], [at(23, 24)], at(9, 24)],
])('the window of a day %s', (_, open, stays, expected) => {
  expect(dayWindow(day, open, stays)).toEqual(expected);
});
