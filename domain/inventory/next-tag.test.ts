import { expect, test } from 'vitest';
import { nextTag } from './next-tag.ts';

test('counts on the last number and keeps its leading zeros', () => {
  expect(nextTag('A-0412', new Set())).toBe('A-0413');
  expect(nextTag('LAB2-099-B', new Set())).toBe('LAB2-100-B');
  expect(nextTag('A-0999', new Set())).toBe('A-1000');
});

test('skips labels that are in use, whatever their case', () => {
  expect(nextTag('A-1', new Set(['a-2', 'a-3']))).toBe('A-4');
});

test('gives a label without a number a two, and leaves an empty one empty', () => {
  expect(nextTag('Zaag', new Set())).toBe('Zaag-2');
  expect(nextTag(' ', new Set())).toBe('');
});

test('counts on past what a JavaScript number can hold', () => {
  expect(nextTag('99999999999999999999', new Set())).toBe('100000000000000000000');
});
