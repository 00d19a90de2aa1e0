import { describe, expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { countRefusal, foundRefusal, refillRefusal } from './count.ts';
import {
  isComplete,
  isSettled,
  type LineCheck,
  type LineWithState,
  lineState,
  loanStatus,
  settledThings,
  withBorrower,
} from './loan.ts';

const check = (given: Partial<LineCheck>): LineCheck => ({
  lineId: 'line',
  at: 1,
  returned: 0,
  missing: 0,
  damaged: 0,
  refilled: 0,
  ...given,
});

function line(id: string, quantity: number, given: Partial<LineWithState> = {}, ...checks: LineCheck[]): LineWithState {
  return { id, quantity, resourceId: null, kitId: null, state: lineState({ quantity }, checks), ...given };
}

describe('one line', () => {
  test.each([
    ['nothing told', [], { out: 4, returned: 0, missing: 0, damaged: 0, toRefill: 0 }],
    ['part of it', [{ returned: 3 }], { out: 1, returned: 3, missing: 0, damaged: 0, toRefill: 0 }],
    ['in parts', [{ returned: 1 }, { returned: 2 }, { missing: 1 }], { out: 0, returned: 3, missing: 1, toRefill: 1 }],
    ['broken', [{ returned: 3 }, { damaged: 1 }], { out: 0, returned: 3, damaged: 1, toRefill: 1 }],
    [
      'found after all',
      [
        { returned: 3, missing: 1 },
        { returned: 1, missing: -1 },
      ],
      { out: 0, returned: 4, missing: 0 },
    ],
    ['refilled', [{ returned: 2, missing: 1, damaged: 1 }, { refilled: 2 }], { out: 0, missing: 1, toRefill: 0 }],
    ['counted on two devices', [{ returned: 4 }, { returned: 4 }], { out: 0, returned: 4, missing: 0, damaged: 0 }],
    ['back here, missing there', [{ missing: 2 }, { returned: 4 }], { out: 0, returned: 4, missing: 0, toRefill: 0 }],
    ['broken here, back there', [{ damaged: 1 }, { returned: 4 }], { out: 0, returned: 3, damaged: 1, toRefill: 1 }],
  ])('%s', (_, checks, state) => {
    expect(lineState({ quantity: 4 }, checks.map(check))).toMatchObject(state);
  });

  test('tells the moment of the latest check', () => {
    expect(lineState({ quantity: 2 }, []).checkedAt).toBeNull();
    expect(lineState({ quantity: 2 }, [check({ at: 9 }), check({ at: 4 })]).checkedAt).toBe(9);
  });
});

const checks = fc.array(
  fc.record({
    lineId: fc.constant('line'),
    at: fc.nat(1000),
    returned: fc.nat(6),
    missing: fc.integer({ min: -6, max: 6 }),
    damaged: fc.nat(6),
    refilled: fc.nat(6),
  }),
  { maxLength: 6 },
);
const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), checks, fc.constantFrom(null, 'kit')), {
  minLength: 1,
  maxLength: 6,
});
const built = (drawn: readonly (readonly [number, readonly LineCheck[], string | null])[]) => [
  line('case', 1, { resourceId: 'kit' }),
  ...drawn.map(([quantity, told, kitId], index) => line(`line-${index}`, quantity, { kitId }, ...told)),
];

describe('laws', () => {
  test('a line never has more pieces than went out, and never fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), checks, (quantity, told) => {
        const { out, returned, missing, damaged, toRefill } = lineState({ quantity }, told);
        expect(out + returned + missing + damaged).toBe(quantity);
        for (const count of [out, returned, missing, damaged, toRefill]) expect(count).toBeGreaterThanOrEqual(0);
        expect(toRefill).toBeLessThanOrEqual(missing + damaged);
      }),
    );
  });

  test('the order in which counts arrive does not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), checks, (quantity, told) => {
        expect(lineState({ quantity }, told.toReversed())).toEqual(lineState({ quantity }, told));
      }),
    );
  });

  test('a loan is complete if and only if its lines are', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (drawn, isPacked) => {
        const all = built(drawn);
        const status = loanStatus(all, isPacked);
        expect(status === 'complete').toBe(all.every(isComplete));
        expect(status === 'complete' || status === 'incomplete').toBe(all.every(isSettled));
      }),
    );
  });

  test('a thing is free again if and only if nothing of it is left to tell', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const all = built(drawn);
        const ofKit = all.filter(({ resourceId, kitId }) => resourceId === 'kit' || kitId === 'kit');
        expect(settledThings(all).includes('kit')).toBe(ofKit.every(isSettled));
      }),
    );
  });
});

describe('where a loan stands', () => {
  const back = check({ returned: 1 });
  const kit = (...told: LineCheck[]) => line('case', 1, { resourceId: 'kit' }, ...told);
  const lamps = (...told: LineCheck[]) => line('lamps', 4, { kitId: 'kit' }, ...told);
  const camera = (...told: LineCheck[]) => line('camera', 1, { resourceId: 'camera' }, ...told);
  test.each([
    ['reserved', [], false],
    ['ready', [], true],
    ['out', [kit(), lamps(), camera()], true],
    ['partly_back', [kit(), lamps(check({ returned: 2 })), camera()], true],
    ['partly_back', [kit(back), lamps(), camera()], true],
    ['to_check', [kit(back), lamps(), camera(back)], true],
    ['to_check', [kit(back), lamps(check({ returned: 2 })), camera(check({ missing: 1 }))], true],
    ['complete', [kit(back), lamps(check({ returned: 4 })), camera(back)], true],
    ['incomplete', [kit(back), lamps(check({ returned: 3, missing: 1 })), camera(back)], true],
    ['incomplete', [kit(back), lamps(check({ returned: 4 })), camera(check({ damaged: 1 }))], true],
  ] as const)('%s', (status, all, isPacked) => {
    expect(loanStatus(all, isPacked)).toBe(status);
  });

  test('what lies in a case that is back is not with the borrower any more', () => {
    expect(withBorrower([kit(back), lamps(), camera()]).map(({ id }) => id)).toEqual(['camera']);
    expect(withBorrower([kit(), lamps(), camera(back)]).map(({ id }) => id)).toEqual(['case', 'lamps']);
  });
});

test('more than is out, missing or asked for is refused with the number that would do', () => {
  const state = lineState({ quantity: 4 }, [check({ returned: 1, missing: 1 })]);
  expect(countRefusal('Lampje', state, { returned: 1, missing: 1, damaged: 0 })).toBeNull();
  expect(countRefusal('Lampje', state, { returned: 2, missing: 0, damaged: 1 })).toMatchObject({
    code: 'loan/more-than-out',
    facts: { told: 3, out: 2 },
  });
  expect(foundRefusal('Lampje', state, 1)).toBeNull();
  expect(foundRefusal('Lampje', state, 2)?.code).toBe('loan/more-than-missing');
  expect(refillRefusal('Lampje', state, 1)).toBeNull();
  expect(refillRefusal('Lampje', state, 2)?.code).toBe('loan/more-than-refill');
});
