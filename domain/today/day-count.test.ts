import { describe, expect, test } from 'vitest';
import { countFault, isCountable } from './day-count.ts';

const visit = { kind: 'visit' as const, end: 10, rooms: [{}], setUp: [{}] };

describe('isCountable', () => {
  test.each([
    ['a visit in a room', visit, true],
    ['a case that only leaves the door', { ...visit, rooms: [] }, false],
    ['an event without a place', { ...visit, kind: 'event' as const, rooms: [], setUp: [] }, true],
    ['maintenance', { ...visit, kind: 'maintenance' as const }, false],
    ['somebody who helps', { ...visit, kind: 'volunteer' as const }, false],
    ['a stay that ends tomorrow', { ...visit, end: 11 }, false],
  ])('%s: %#', (_, one, answer) => expect(isCountable(one, { end: 10 })).toBe(answer));
});

describe('countFault', () => {
  const booked = { pupils: 24, supervisors: null };
  const count = { noShow: false, pupils: 22, supervisors: null };
  test.each([
    ['as many as came', count, null],
    ['nobody, and still there', { ...count, pupils: 0 }, null],
    ['as many as fit', { ...count, pupils: 1000 }, null],
    ['below nothing', { ...count, pupils: -1 }, 'today/count-bounds pupils'],
    ['a thousand and one', { ...count, pupils: 1001 }, 'today/count-bounds pupils'],
    ['half a pupil', { ...count, pupils: 22.5 }, 'today/count-bounds pupils'],
    ['no number', { ...count, supervisors: Number.NaN }, 'today/count-bounds supervisors'],
    ['an empty field that was booked', { ...count, pupils: null }, 'today/count-empty pupils'],
    ['a visit that did not come needs no number', { ...count, noShow: true, pupils: null }, null],
  ])('%s', (_, one, answer) => {
    const fault = countFault(one, booked);
    expect(fault && `${fault.code} ${fault.field}`).toBe(answer);
  });
});
