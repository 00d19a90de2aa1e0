import { describe, expect, test } from 'vitest';
import { MINUTE } from '../time/period.ts';
import { DEFAULT_ZONE, toInstant } from '../time/wall-time.ts';
import {
  type CancellationPolicy,
  type Cancelling,
  defaultCancellation,
  dueShare,
  isCancellationPolicy,
} from './cancellation.ts';

const start = toInstant('2026-12-15', '08:45');
const cancelling = (given: Partial<Cancelling>): Cancelling => ({
  status: 'confirmed',
  by: 'school',
  exempt: null,
  start,
  at: start - 40 * MINUTE,
  zone: DEFAULT_ZONE,
  ...given,
});

describe('what is due by the usual policy', () => {
  test.each([
    ['40 minutes before', {}, { share: 100, because: 'term', daysBefore: 0 }],
    ['after the start', { at: start + 3 * 86_400_000 }, { share: 100, because: 'term', daysBefore: 0 }],
    [
      'a minute before the day begins',
      { at: toInstant('2026-12-14', '23:59') },
      { share: 100, because: 'term', daysBefore: 1 },
    ],
    ['13 days before', { at: toInstant('2026-12-02', '00:00') }, { share: 100, because: 'term', daysBefore: 13 }],
    [
      '14 days before, late in the evening',
      { at: toInstant('2026-12-01', '23:59') },
      { share: 0, because: 'term', daysBefore: 14 },
    ],
    ['code red, 40 minutes before', { exempt: 'code_red' }, { share: 0, because: 'exempt', daysBefore: 0 }],
    ['a bereavement', { exempt: 'bereavement' }, { share: 0, because: 'exempt', daysBefore: 0 }],
    ['by the lab', { by: 'lab' }, { share: 0, because: 'lab', daysBefore: 0 }],
    ['force majeure', { by: 'force_majeure' }, { share: 0, because: 'force_majeure', daysBefore: 0 }],
    ['an option', { status: 'option' }, { share: 0, because: 'not_confirmed', daysBefore: 0 }],
    ['a request', { status: 'requested' }, { share: 0, because: 'not_confirmed', daysBefore: 0 }],
  ] as const)('%s', (_, given, due) => {
    expect(dueShare(defaultCancellation, cancelling(given))).toEqual(due);
  });

  test.each([
    ['the spring change', '2027-03-15', '2027-03-29'],
    ['the autumn change', '2027-10-18', '2027-11-01'],
  ])('14 days are 14 days over %s, an hour more or less', (_, day, visit) => {
    const given = { at: toInstant(day, '23:59'), start: toInstant(visit, '00:05') };
    expect(dueShare(defaultCancellation, cancelling(given)).share).toBe(0);
  });
});

describe('tiers in working days', () => {
  const policy: CancellationPolicy = {
    unit: 'working_days',
    tiers: [
      { leastDays: 7, share: 0 },
      { leastDays: 2, share: 50 },
      { leastDays: 0, share: 100 },
    ],
  };
  test.each([
    // Monday 14 December 2026 and the days before it.
    ['Friday for Monday', '2026-12-11', '2026-12-14', 1, 100],
    ['Saturday for Monday', '2026-12-12', '2026-12-14', 0, 100],
    ['Thursday for Monday', '2026-12-10', '2026-12-14', 2, 50],
    ['seven working days', '2026-12-03', '2026-12-14', 7, 0],
    ['Christmas does not work', '2026-12-24', '2026-12-28', 1, 100],
  ])('%s', (_, on, visit, daysBefore, share) => {
    const given = { at: toInstant(on, '16:00'), start: toInstant(visit, '09:00') };
    expect(dueShare(policy, cancelling(given))).toEqual({ share, because: 'term', daysBefore });
  });
});

describe('a policy that can be kept', () => {
  const policy = (...tiers: readonly (readonly [number, number])[]) => ({
    unit: 'calendar_days',
    tiers: tiers.map(([leastDays, share]) => ({ leastDays, share })),
  });
  test.each([
    [defaultCancellation, true],
    [policy([0, 0]), true],
    [policy([42, 0], [14, 50], [0, 75]), true],
    [policy([14, 0]), false],
    [policy([7, 0], [14, 50], [0, 100]), false],
    [policy([14, 50], [0, 25]), false],
    [policy([14, 0], [14, 50], [0, 100]), false],
    [policy([400, 0], [0, 100]), false],
    [policy([14, 0], [0, 101]), false],
    [policy([1.5, 0], [0, 100]), false],
    [policy(), false],
    [{ unit: 'weeks', tiers: defaultCancellation.tiers }, false],
    [{ unit: 'calendar_days', tiers: [null] }, false],
    [null, false],
    ['free', false],
  ])('%j', (value, expected) => {
    expect(isCancellationPolicy(value)).toBe(expected);
  });
});
