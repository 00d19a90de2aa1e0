import { expect, test } from 'vitest';
import { type DueState, dueOn, dueState, type InspectionState, unsafeBecause } from './inspection.ts';

const state = (given: Partial<InspectionState> = {}): InspectionState => ({
  kind: 'nen3140',
  months: 12,
  doneOn: '2026-01-31',
  result: 'passed',
  ...given,
});

test.each<[string, Partial<InspectionState>, string | null]>([
  ['a year later', {}, '2027-01-31'],
  ['the last day of a short month', { months: 1 }, '2026-02-28'],
  ['a leap day a year on', { doneOn: '2028-02-29' }, '2029-02-28'],
  ['no interval: never a guess', { months: null }, null],
  ['failed: it never counted', { result: 'failed' }, null],
  ['never done', { doneOn: null, result: null }, null],
])('is due %s', (_, given, expected) => {
  expect(dueOn(state(given))).toBe(expected);
});

test.each<[string, Partial<InspectionState>, string, DueState]>([
  ['failed, whatever its date', { result: 'failed' }, '2026-02-01', 'rejected'],
  ['the day itself still counts', {}, '2027-01-31', 'soon'],
  ['the day after', {}, '2027-02-01', 'expired'],
  ['within eight weeks', {}, '2026-12-20', 'soon'],
  ['far away', {}, '2026-06-01', 'later'],
  ['without an interval, though it was done yesterday', { months: null }, '2026-02-01', 'undetermined'],
  ['an interval, and nobody ever did it', { doneOn: null, result: null }, '2026-02-01', 'never'],
])('tells %s', (_, given, today, expected) => {
  const soonUntil = new Date(Date.parse(today) + 56 * 86_400_000).toISOString().slice(0, 10);
  expect(dueState(state(given), today, soonUntil)).toBe(expected);
});

test('locks on any failed test, and on a test that ran out, but not on a late cleaning', () => {
  const late = { doneOn: '2020-01-01' };
  expect([
    unsafeBecause([state(), state({ kind: 'cleaning', result: 'failed' })], '2026-02-01'),
    unsafeBecause([state(late)], '2026-02-01'),
    unsafeBecause([state({ ...late, kind: 'cleaning' }), state({ ...late, kind: 'maintenance' })], '2026-02-01'),
    unsafeBecause([state({ months: null, ...late })], '2026-02-01'),
    unsafeBecause([], '2026-02-01'),
  ]).toEqual(['rejected', 'expired', null, null, null]);
});
