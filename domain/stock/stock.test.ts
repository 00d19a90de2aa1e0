import { describe, expect, test } from 'vitest';
import type { BookingFacts, MaterialFact } from '../booking/facts.ts';
import { newDraft } from '../booking/new-draft.ts';
import { defaultRuleSettings } from '../booking/rule-settings.ts';
import { materialStock } from '../booking/rules/material-stock.ts';
import { inPacks, inStockUnit, type StockUnit, toMilli } from './amount.ts';
import { checkConsumable } from './consumable.ts';
import { forecast, type PlannedUse, stockFor, usesByStock } from './forecast.ts';
import { changeByCount, changeByHand, changeByUse } from './movement.ts';
import { statesOfStock } from './stock-state.ts';

const grams: StockUnit = { unit: 'g', packUnit: 'rol', packMilli: 1_000_000 };
const pieces: StockUnit = { unit: 'stuks', packUnit: '', packMilli: null };

describe('amounts', () => {
  test.each([
    [2, 'g', grams, 2000],
    [1.5, 'rol', grams, 1_500_000],
    [2, 'rollen', grams, 2_000_000],
    [0.5, 'kg', grams, 500_000],
    [12, 'platen', { ...pieces, unit: 'plaat' }, 12_000],
    [3, 'stuk', pieces, 3000],
    [3, '', pieces, 3000],
    [3, 'liter', grams, null],
    [3, '', grams, null],
    [0.1 + 0.2, 'g', grams, 300],
    [1e11, 'g', grams, null],
    [Number.NaN, 'g', grams, null],
  ])('%s %s', (amount, unit, stock, milli) => {
    expect(inStockUnit(amount, unit, stock)).toBe(milli);
  });

  test('finer than a thousandth is no amount', () => {
    expect([toMilli(0.001), toMilli(0.0004), toMilli(-2.5), toMilli(Number.POSITIVE_INFINITY)]).toEqual([
      1,
      null,
      -2500,
      null,
    ]);
  });

  test('packs and what is left over', () => {
    expect(inPacks(2_350_000, grams)).toEqual({ packs: 2, rest: 350_000 });
    expect(inPacks(999_999, grams)).toBeNull();
    expect(inPacks(5000, pieces)).toBeNull();
  });
});

describe('movements', () => {
  const out = (amount: number, unit = 'g', acceptShort = false) =>
    changeByHand(3000, { kind: 'out', amount, unit }, grams, acceptShort);

  test.each([
    [out(3), { ok: true, value: { milli: -3000, short: false } }],
    [out(4), { ok: false, refusal: expect.objectContaining({ code: 'stock/not-enough' }) }],
    [out(4, 'g', true), { ok: true, value: { milli: -4000, short: true } }],
    [out(0), { ok: false, refusal: expect.objectContaining({ code: 'stock/amount-not-positive' }) }],
    [out(-1), { ok: false, refusal: expect.objectContaining({ code: 'stock/amount-not-positive' }) }],
    [out(1e11), { ok: false, refusal: expect.objectContaining({ code: 'stock/amount-absurd' }) }],
    [out(1, 'liter'), { ok: false, refusal: expect.objectContaining({ code: 'stock/unit-unknown' }) }],
  ])('by hand %#', (result, expected) => expect(result).toEqual(expected));

  test('a count that differs has a reason; one that agrees needs none', () => {
    const count = (amount: number, reason: string) => changeByCount(3000, { amount, unit: 'g', reason }, grams);
    expect(count(1, '')).toMatchObject({ refusal: { code: 'stock/reason-empty' } });
    expect(count(1, 'geteld')).toEqual({ ok: true, value: { milli: -2000, counted: 1000 } });
    expect(count(3, '')).toEqual({ ok: true, value: { milli: 0, counted: 3000 } });
    expect(count(-1, 'x')).toMatchObject({ refusal: { code: 'stock/count-negative' } });
  });

  test('the use of a booking is the total: the same again moves nothing, less gives back', () => {
    const use = (used: number, amount: number) => changeByUse(3000, used, { amount, unit: 'g' }, grams, false);
    expect(use(0, 2)).toMatchObject({ value: { milli: -2000 } });
    expect(use(2000, 2)).toEqual({ ok: true, value: { milli: 0, short: false } });
    expect(use(2000, 1)).toMatchObject({ value: { milli: 1000 } });
    expect(use(0, 4)).toMatchObject({ refusal: { code: 'stock/not-enough' } });
  });
});

test.each([
  [{ stock: -1, minimum: 0, expiresOn: null }, ['negative']],
  [{ stock: 0, minimum: 5, expiresOn: '2020-01-01' }, ['empty']],
  [{ stock: 4, minimum: 5, expiresOn: null }, ['low']],
  [{ stock: 5, minimum: 5, expiresOn: '2026-11-22' }, ['expiring']],
  [{ stock: 5, minimum: 6, expiresOn: '2026-11-21' }, ['expired', 'low']],
  [{ stock: 5, minimum: 5, expiresOn: '2027-06-01' }, []],
] as const)('what asks for attention %#', (facts, states) => {
  expect(statesOfStock(facts, '2026-11-22')).toEqual(states);
});

test.each([
  [{ name: ' ' }, 'stock/name-empty'],
  [{ unit: '' }, 'stock/unit-empty'],
  [{ packUnit: '', packSize: 5 }, 'stock/pack-unit-empty'],
  [{ packUnit: 'rol', packSize: null }, 'stock/pack-size'],
  [{ packUnit: 'rol', packSize: -1 }, 'stock/pack-size'],
  [{ packUnit: 'G', packSize: 5 }, 'stock/pack-is-unit'],
  [{ minimum: -1 }, 'stock/minimum'],
  [{}, undefined],
])('what cannot be refused %#', (given, code) => {
  const fields = {
    code: '',
    name: 'PLA',
    category: '',
    unit: 'g',
    packUnit: 'rol',
    packSize: 1000,
    minimum: 0,
    expiresOn: null,
    locationId: null,
    place: '',
    priceCents: null,
    note: '',
  };
  expect(checkConsumable({ ...fields, ...given })?.code).toBe(code);
});

describe('forecast', () => {
  const stock = (id: string, locationId: string | null, name = 'PLA-draad') => ({ ...grams, id, name, locationId });
  const use = (bookingId: string, start: number, more: Partial<PlannedUse> = {}): PlannedUse => ({
    bookingId,
    holder: bookingId,
    start,
    locationId: 'north',
    material: 'pla-draad',
    amount: 0.5,
    unit: 'kg',
    pupils: 20,
    mostPupils: 12,
    ...more,
  });

  test('a lab takes from its own stock, else from the one for all', () => {
    const stocks = [stock('all', null), stock('own', 'north'), stock('other', 'south')];
    expect(stockFor('PLA-draad', 'north', stocks)?.id).toBe('own');
    expect(stockFor('PLA-draad', 'west', stocks)?.id).toBe('all');
    expect(stockFor('PLA-draad', 'west', [stock('other', 'south')])).toBeUndefined();
  });

  test('two groups of one visit use twice as much, what was noted is not used again', () => {
    const uses = usesByStock([use('b', 2), use('a', 1)], [stock('own', 'north')], (id) => (id === 'a' ? 400_000 : 0));
    expect(uses.get('own')?.map(({ bookingId, milli }) => [bookingId, milli])).toEqual([
      ['a', 600_000],
      ['b', 1_000_000],
    ]);
  });

  test('a unit that does not fit is left out', () => {
    expect(usesByStock([use('a', 1, { unit: 'liter' })], [stock('own', 'north')], () => 0).size).toBe(0);
  });

  test('runs out at the first booking there is not enough for, or after its date', () => {
    const day = Date.UTC(2026, 10, 25, 9);
    const uses = [1, 2, 3].map((at) => ({ bookingId: `${at}`, holder: '', start: day + at * 86_400_000, milli: 400 }));
    expect(forecast(1000, null, uses)).toMatchObject({ needed: 1200, runsOut: { bookingId: '3', because: 'used' } });
    expect(forecast(1200, null, uses).runsOut).toBeNull();
    expect(forecast(1200, '2026-11-26', uses).runsOut).toMatchObject({ bookingId: '2', because: 'expired' });
    expect(forecast(0, '2026-11-01', uses).runsOut).toMatchObject({ bookingId: '1', because: 'used' });
  });
});

describe('the rule', () => {
  const now = Date.UTC(2026, 10, 22, 9);
  const judgeIt = (material: Partial<MaterialFact>, days: number) => {
    const start = now + days * 86_400_000;
    const facts: Partial<BookingFacts> = {
      draft: newDraft({ start, end: start + 3_600_000 }),
      now,
      location: null,
      settings: defaultRuleSettings,
      materials: [{ name: 'PLA', unit: 'g', wanted: 500, left: 1000, minimum: 0, expiredOn: null, ...material }],
    };
    return materialStock(facts as BookingFacts).map(({ rule, level }) => [rule, level]);
  };

  test.each([
    [{}, 3, []],
    [{ left: 499 }, 3, [['material-short', 'warning']]],
    [{ left: 499 }, 40, [['material-short', 'info']]],
    [{ left: -5 }, 3, [['material-short', 'warning']]],
    [{ expiredOn: '2026-11-23' }, 3, [['material-expired', 'warning']]],
    [{ minimum: 600 }, 3, [['material-low', 'info']]],
    [{ left: 500 }, 3, []],
  ])('%o in %i days', (material, days, verdicts) => expect(judgeIt(material, days)).toEqual(verdicts));
});
