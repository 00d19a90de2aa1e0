import { expect, test } from 'vitest';
import { isAmbiguous, readNumber, sniffNumbers } from './number-style.ts';

test.each([
  ['1.234', 1234, 1.234],
  ['1,234', 1.234, 1234],
  ['-1.234.567', -1234567, -1234567],
  ['1.234,5', 1234.5, 1234.5],
  ['1,234.5', 1234.5, 1234.5],
  ['2,5', 2.5, 2.5],
  ['2.5', 2.5, 2.5],
  ['0.125', 0.125, 0.125],
  ['1234,567', 1234.567, 1234.567],
  [' 12 500 ', 12500, 12500],
  ['1,2,3', null, null],
  ['ca. 5', null, null],
])('reads %s as %s with a decimal comma and as %s with a point', (text, comma, point) => {
  expect([readNumber(text, 'comma'), readNumber(text, 'point')]).toEqual([comma, point]);
  expect(isAmbiguous(text)).toBe(comma !== point);
});

test.each([
  [['1.234', '2,5'], { style: 'comma', isCertain: true }],
  [['1.234', '0.5 W'], { style: 'point', isCertain: true }],
  [['1.234', '12', ''], { style: 'comma', isCertain: false }],
  [['1.234', '2,5', '2.5'], { style: 'comma', isCertain: false }],
] as const)('of the numbers %j says how they are written', (cells, found) => {
  expect(sniffNumbers(cells, 'comma')).toEqual(found);
});
