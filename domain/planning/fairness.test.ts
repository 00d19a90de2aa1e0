import { describe, expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { compareFairness, type FairnessFact, inFairnessOrder, isBelowQuota } from './fairness.ts';
import { quotaOf } from './quota.ts';

const settings = { quotaPo: 1, quotaVo: 2 };

describe('quotaOf', () => {
  test.each([
    ['school_po', 200, 4],
    ['school_po', 90, 2],
    ['school_po', 12, 1],
    ['school_po', null, 4],
    ['school_po', 0, 4],
    ['school_so', 104, 4],
    ['school_vo', 1000, 32],
    ['school_vo', null, 8],
    ['company', 40, null],
    ['mbo', 3000, null],
  ] as const)('gives a %s of %s pupils %s visits', (kind, pupils, quota) => {
    expect(quotaOf(kind, pupils, settings)).toBe(quota);
  });

  test('a quota of nothing is no claim', () => {
    expect(quotaOf('school_po', 200, { quotaPo: 0, quotaVo: 2 })).toBeNull();
  });
});

const school = (given: Partial<FairnessFact>): FairnessFact => ({
  organisationId: 'a',
  name: 'De Linde',
  quota: 4,
  had: 0,
  planned: 0,
  waitingSince: null,
  travelMinutes: 20,
  ...given,
});

describe('the fairness order', () => {
  test.each([
    ['who had the least part of its quota', { had: 1, quota: 4 }, { had: 1, quota: 2 }],
    ['planned visits count as those that were', { planned: 1 }, { had: 1, planned: 1 }],
    ['who waits, before who does not', { waitingSince: '2026-11-01' }, {}],
    ['who waits longest', { waitingSince: '2026-09-01' }, { waitingSince: '2026-11-01' }],
    ['who is nearest', { travelMinutes: 5 }, { travelMinutes: 15 }],
    ['by name', { name: 'Aventurijn' }, { name: 'Bolster' }],
    ['who has a quota, however much it had', { had: 9 }, { quota: null }],
  ] as const)('puts first %s', (_, first, second) => {
    expect(compareFairness(school(first), school(second))).toBe(-1);
    expect(compareFairness(school(second), school(first))).toBe(1);
  });

  test('a school that has had its quota is not below it', () => {
    expect([3, 4, 5].map((had) => isBelowQuota({ quota: 4, had, planned: 0 }))).toEqual([true, false, false]);
    expect(isBelowQuota({ quota: null, had: 0, planned: 0 })).toBe(false);
  });

  const fact = fc.record({
    organisationId: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('De Linde', 'Çelik', "'t Hart"),
    quota: fc.option(fc.integer({ min: 1, max: 6 })),
    had: fc.nat(4),
    planned: fc.nat(4),
    waitingSince: fc.option(fc.constantFrom('2026-09-01', '2026-10-01')),
    travelMinutes: fc.constantFrom(0, 5, 20),
  });

  test('is total: of two different schools exactly one goes first, whatever order they came in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fact, { selector: (one) => one.organisationId }),
        fc.infiniteStream(fc.nat()),
        (schools, chance) => {
          const shuffled = schools
            .map((one) => ({ one, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(inFairnessOrder(shuffled)).toEqual(inFairnessOrder(schools));
        },
      ),
    );
    fc.assert(
      fc.property(fact, fact, (a, b) => {
        expect(compareFairness(a, b) + compareFairness(b, a)).toBe(0);
      }),
    );
  });

  test('keeps the given order of equals', () => {
    const first = { ...school({}), tag: 1 };
    const second = { ...school({}), tag: 2 };
    expect(inFairnessOrder([second, first])).toEqual([second, first]);
  });

  test('one more visit never moves a school forward', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fact, { selector: (one) => one.organisationId, minLength: 1 }), (schools) => {
        const [one, ...others] = schools as [FairnessFact, ...FairnessFact[]];
        const place = (own: FairnessFact) => inFairnessOrder([own, ...others]).indexOf(own);
        expect(place({ ...one, planned: one.planned + 1 })).toBeGreaterThanOrEqual(place(one));
      }),
    );
  });
});
