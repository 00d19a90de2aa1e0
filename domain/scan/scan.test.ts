import { describe, expect, test } from 'vitest';
import { qrContent } from '../label/label-content.ts';
import { fc } from '../property.fixture.ts';
import { mayGoEarly, propose, type ScannedThing, troubles } from './propose.ts';
import { foldCode, isRepeat, nearestCode, readCode, sameCode } from './read-code.ts';

describe('readCode', () => {
  test.each([
    ['A-0412', { kind: 'code', code: 'A-0412' }],
    ['  A-0412\r\n', { kind: 'code', code: 'A-0412' }],
    [']C1A-0412', { kind: 'code', code: 'A-0412' }],
    [']Q3K-007', { kind: 'code', code: 'K-007' }],
    [qrContent('A-0412'), { kind: 'code', code: 'A-0412' }],
    [`]Q1${qrContent('K-007')}`, { kind: 'code', code: 'K-007' }],
    ["O'Brien çé", { kind: 'code', code: "O'Brien çé" }],
    ['', { kind: 'empty' }],
    [' \t\r\n', { kind: 'empty' }],
    [']C1', { kind: 'empty' }],
    ['A-0\u00004', { kind: 'damaged' }],
    ['A-\ufffd12', { kind: 'damaged' }],
    ['A-01\u001dA-02', { kind: 'damaged' }],
    ['https://example.org/product/12', { kind: 'foreign', about: 'https://example.org/product/12' }],
    ['A'.repeat(80), { kind: 'code', code: 'A'.repeat(80) }],
    ['A'.repeat(81), { kind: 'too-long', length: 81 }],
    ['9'.repeat(100_000), { kind: 'too-long', length: 100_000 }],
  ])('%j', (text, read) => {
    expect(readCode(text)).toEqual(read);
  });

  test('answers whatever comes in, and a code without anything around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 120 }), (text) => {
        const read = readCode(text);
        if (read.kind === 'code') expect(read.code).toBe(read.code.trim());
      }),
    );
  });
});

test('the same code within three seconds is the same scan, in whatever capitals', () => {
  const last = { code: 'A-0412', at: 10_000 };
  expect(isRepeat(last, 'a-0412', 12_999)).toBe(true);
  expect(isRepeat(last, 'A–0412', 10_000)).toBe(true);
  expect(isRepeat(last, 'A-0412', 13_000)).toBe(false);
  expect(isRepeat(last, 'A-0413', 10_500)).toBe(false);
  expect(isRepeat(null, 'A-0412', 10_500)).toBe(false);
  // The clock was set back: better once too often than never again.
  expect(isRepeat(last, 'A-0412', 9000)).toBe(false);
  expect(sameCode('A-0412', ' a-0412 ')).toBe(true);
});

describe('nearestCode', () => {
  const known = ['A-0412', 'A-0500', 'K-007', 'A-0511'];
  test.each([
    ['A-0413', 'A-0412'],
    ['A-041', 'A-0412'],
    ['A-04122', 'A-0412'],
    ['A-0512', 'A-0412|A-0511'],
    ['K-017', 'K-007'],
    ['B-9', null],
    ['X-9999', null],
    ['A-0412', null],
  ])('%s', (code, near) => {
    const expected = near?.includes('|') ? null : near;
    expect(nearestCode(code, known)).toBe(expected);
  });

  test('names only a code that differs in exactly one character', () => {
    const codes = fc.stringMatching(/^[ab]{3,6}$/);
    fc.assert(
      fc.property(codes, codes, (typed, label) => {
        const near = nearestCode(typed, [label]);
        if (near === null) return;
        expect(foldCode(typed)).not.toBe(foldCode(label));
        expect(Math.abs(typed.length - label.length)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const NOW = Date.UTC(2026, 10, 24, 8);
const WEEK = 7 * 24 * 3_600_000;

describe('one scan field proposes the act that fits (openlibry 480)', () => {
  const END = 1000;
  const free: ScannedThing = {
    bookable: true,
    trouble: null,
    isOut: false,
    isUncounted: false,
    kitId: null,
    reservation: null,
  };
  const reservation = { bookingId: 'b', start: 900, isConfirmed: true };
  test.each<[string, Partial<ScannedThing>]>([
    ['lend', {}],
    ['take-back', { isOut: true }],
    ['take-back', { isOut: true, trouble: 'defect', kitId: 'k', reservation }],
    ['to-count', { isUncounted: true, reservation }],
    ['retired', { trouble: 'retired', reservation }],
    ['unfit', { trouble: 'defect' }],
    ['unfit', { trouble: 'maintenance', reservation }],
    ['unfit', { trouble: 'expired', reservation }],
    ['hand-out', { reservation }],
    ['hand-out', { reservation: { ...reservation, start: -5 }, kitId: 'k' }],
    ['reserved', { reservation: { ...reservation, isConfirmed: false } }],
    ['lend', { reservation: { ...reservation, start: 1000 } }],
    ['kit-part', { kitId: 'k' }],
    ['kit-part', { kitId: 'k', bookable: false }],
    ['not-lent', { bookable: false }],
  ])('%s for %j', (proposal, given) => {
    expect(propose({ ...free, ...given }, END)).toBe(proposal);
  });

  test.each([
    [true, 'lend', {}],
    [true, 'kit-part', {}],
    [false, 'hand-out', {}],
    [false, 'unfit', {}],
    [false, 'lend', { isConfirmed: false }],
    [false, 'lend', { start: NOW + WEEK + 1 }],
    [true, 'lend', { start: NOW + WEEK }],
  ] as const)('may go along early: %s for %s of %j', (expected, proposal, given) => {
    expect(mayGoEarly(proposal, { bookingId: 'b', start: NOW + 1000, isConfirmed: true, ...given }, NOW)).toBe(
      expected,
    );
    expect(mayGoEarly(proposal, null, NOW)).toBe(false);
  });

  test('never lends what is out, broken, or somebody else’s today (leihs 1628)', () => {
    const things = fc.record<ScannedThing>({
      bookable: fc.boolean(),
      trouble: fc.constantFrom(null, ...troubles),
      isOut: fc.boolean(),
      isUncounted: fc.boolean(),
      kitId: fc.constantFrom(null, 'k'),
      reservation: fc.option(
        fc.record({
          bookingId: fc.constant('b'),
          start: fc.integer({ min: -2000, max: 3000 }),
          isConfirmed: fc.boolean(),
        }),
      ),
    });
    fc.assert(
      fc.property(things, (thing) => {
        if (propose(thing, END) !== 'lend') return;
        expect([thing.isOut, thing.isUncounted, thing.trouble, thing.kitId]).toEqual([false, false, null, null]);
        expect(thing.reservation === null || thing.reservation.start >= END).toBe(true);
      }),
    );
  });
});
