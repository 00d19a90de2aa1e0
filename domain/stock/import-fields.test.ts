import { expect, test } from 'vitest';
import { readNumber, readQuantity } from './import-fields.ts';

test.each([
  ['4', { kind: 'counted', amount: 4 }],
  ['0', { kind: 'counted', amount: 0 }],
  ['-1', { kind: 'quantity-coded' }],
  ['-0,5', { kind: 'quantity-coded' }],
  ['None', { kind: 'quantity-unreadable' }],
  ['99999999999', { kind: 'quantity-unreadable' }],
  ['1e5', { kind: 'quantity-unreadable' }],
  ['', { kind: 'quantity-empty' }],
])('quantity %o', (given, expected) => expect(readQuantity(given)).toEqual(expected));

test.each([
  ['1.234,5', 1234.5],
  ['1234.5', 1234.5],
  ['1.000', 1000],
  ['12,34', 12.34],
  ['abc', null],
])('number %s', (given, expected) => expect(readNumber(given)).toBe(expected));
