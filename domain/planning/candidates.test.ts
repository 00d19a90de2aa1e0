import { expect, test } from 'vitest';
import { candidatesOn, type WaitingWish } from './candidates.ts';
import type { FairnessFact } from './fairness.ts';
import { wishFits, wishStatus } from './wish.ts';

const school = (organisationId: string, had: number, given: Partial<FairnessFact> = {}): FairnessFact => ({
  organisationId,
  name: organisationId,
  quota: 4,
  had,
  planned: 0,
  waitingSince: null,
  travelMinutes: 20,
  ...given,
});

const wish = (id: string, organisationId: string, given: Partial<WaitingWish> = {}): WaitingWish => ({
  id,
  organisationId,
  programmeId: null,
  locationId: null,
  groups: [],
  pupils: null,
  firstOn: '2026-11-01',
  lastOn: '2026-12-31',
  weekdays: [],
  askedOn: '2026-11-01',
  note: '',
  ...given,
});

// A Tuesday.
const TUESDAY = '2026-12-15';
const order = (schools: FairnessFact[], wishes: WaitingWish[]) =>
  candidatesOn(TUESDAY, schools, wishes).map(({ fact, wish: own }) => own?.id ?? fact.organisationId);

test('asks who waits before who only has less, and each in the order of fairness', () => {
  const schools = [school('none', 0), school('one', 1), school('two', 2), school('three', 3)];
  expect(order(schools, [wish('w3', 'three'), wish('w2', 'two')])).toEqual(['w2', 'w3', 'none', 'one']);
});

test('does not ask a school that has had its quota, unless it waits', () => {
  expect(order([school('full', 4), school('half', 2)], [])).toEqual(['half']);
  expect(order([school('full', 4)], [wish('w', 'full')])).toEqual(['w']);
});

test('leaves who waits for another day in peace', () => {
  const schools = [school('friday', 0), school('later', 0)];
  const wishes = [wish('a', 'friday', { weekdays: [5] }), wish('b', 'later', { firstOn: '2026-12-16' })];
  expect(order(schools, wishes)).toEqual([]);
});

test('asks a school once, for its oldest wish that fits', () => {
  const wishes = [
    wish('new', 'a', { askedOn: '2026-11-05' }),
    wish('friday', 'a', { askedOn: '2026-09-01', weekdays: [5] }),
    wish('old', 'a', { askedOn: '2026-10-01' }),
  ];
  expect(order([school('a', 0)], wishes)).toEqual(['old']);
});

test.each([
  [{}, '2026-12-31', true],
  [{}, '2027-01-01', false],
  [{ weekdays: [2, 4] }, TUESDAY, true],
  [{ weekdays: [1] }, TUESDAY, false],
  [{ firstOn: TUESDAY, lastOn: TUESDAY }, TUESDAY, true],
])('a wish of %j on %s fits: %s', (given, date, expected) => {
  expect(wishFits(wish('w', 'a', given), date)).toBe(expected);
});

test.each([
  [null, null, 'waiting'],
  [null, 'option', 'offered'],
  [null, 'requested', 'offered'],
  [null, 'confirmed', 'placed'],
  [null, 'cancelled', 'waiting'],
  ['2026-11-02', 'confirmed', 'withdrawn'],
] as const)('a wish withdrawn on %s with a booking that is %s: %s', (withdrawnOn, booking, status) => {
  expect(wishStatus(withdrawnOn, booking)).toBe(status);
});
