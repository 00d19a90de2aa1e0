import { describe, expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { MINUTE, overlaps, type Period } from '../time/period.ts';
import { addDays } from '../time/wall-time.ts';
import { findSlots } from './find-slots.ts';
import type { Kernel } from './kernel.ts';
import { createScriptKernel } from './kernel-script.ts';
import { createWasmKernel } from './kernel-wasm.ts';
import { QUARTER, schoolYearOf } from './quarters.ts';
import type { CandidatePool, FoundSlot, SlotRequest } from './slot-request.ts';
import { createWallClock, type WallClock } from './wall-clock.ts';
import { YearRows } from './year-rows.ts';

const FIRST_DAY = '2027-10-25';
const ORIGIN = Date.UTC(2027, 9, 25);
const RESOURCES = ['a', 'b', 'c', 'd', 'e', 'f'];

const kernels: readonly (readonly [string, () => Kernel])[] = [
  ['JavaScript', createScriptKernel],
  [
    'WebAssembly',
    () => {
      const kernel = createWasmKernel();
      if (!kernel) throw new Error('WebAssembly SIMD is missing here');
      return kernel;
    },
  ],
];

interface Case {
  readonly request: SlotRequest;
  readonly pools: readonly CandidatePool[];
  readonly held: ReadonlyMap<string, readonly Period[]>;
  readonly limit: number;
}

const wallTime = fc
  .integer({ min: 0, max: 96 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );

const windowOf = fc.tuple(wallTime, wallTime).map(([a, b]) => ({ opens: a < b ? a : b, closes: a < b ? b : a }));

const dayWindows = fc.array(windowOf, { maxLength: 2 }).map((windows) => {
  const [first, second] = [...windows].sort((a, b) => a.opens.localeCompare(b.opens));
  return first && second && second.opens < first.closes ? [first] : windows.length === 2 ? [first!, second!] : windows;
});

const holding = fc
  .record({ at: fc.integer({ min: -100, max: 800 }), quarters: fc.integer({ min: 1, max: 30 }), fine: fc.nat(14) })
  .map(({ at, quarters, fine }) => ({
    start: ORIGIN + at * QUARTER + (fine % 3) * MINUTE,
    end: ORIGIN + (at + quarters) * QUARTER - (fine % 2) * MINUTE,
  }));

const pool = fc.record({
  quantity: fc.integer({ min: 1, max: 4 }),
  candidates: fc
    .subarray(RESOURCES, { minLength: 1 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) => fc.subarray(RESOURCES).map((parts) => ({ id, claimed: [...new Set([id, ...parts])] }))),
      ),
    ),
});

const cases: fc.Arbitrary<Case> = fc.record({
  request: fc
    .record({
      lengthMinutes: fc.integer({ min: 5, max: 600 }),
      setupMinutes: fc.integer({ min: 0, max: 120 }),
      cleanupMinutes: fc.integer({ min: 0, max: 120 }),
      zone: fc.constantFrom('Europe/Amsterdam', 'America/Los_Angeles', 'UTC'),
      windows: fc.array(dayWindows, { minLength: 1, maxLength: 8 }),
      everyMinutes: fc.constantFrom(15, 30, 60),
      mostPerDay: fc.constantFrom(undefined, 1, 3),
      notBefore: fc.option(
        fc.nat(400).map((quarter) => ORIGIN + quarter * QUARTER + 7 * MINUTE),
        { nil: undefined },
      ),
    })
    .map(({ windows, ...rest }) => ({
      ...rest,
      days: windows.map((day, at) => ({ date: addDays(FIRST_DAY, at), windows: day })),
      pools: [],
    })),
  pools: fc.array(pool, { maxLength: 3 }),
  held: fc
    .array(fc.array(holding, { maxLength: 6 }), { minLength: 6, maxLength: 6 })
    .map((lists) => new Map(RESOURCES.map((id, at) => [id, lists[at] ?? []]))),
  limit: fc.integer({ min: 1, max: 60 }),
}) as fc.Arbitrary<Case>;

describe.each(kernels)('first free times in %s', (_name, create) => {
  test('are those of a search that tries each quarter on each pool by hand', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const clock = createWallClock(one.request.zone);
        expect(starts(search(one, create(), clock))).toEqual(naiveStarts(one, clock));
      }),
      runs(300),
    );
  });

  test('name as many free pieces per pool as were asked, none twice', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const slot of search(one, create(), createWallClock(one.request.zone))) {
          const span = claimOf(one, slot.start);
          const all = slot.resourceIds.flat();
          expect(new Set(all).size).toBe(all.length);
          for (const [at, ids] of slot.resourceIds.entries()) {
            const { quantity, candidates } = one.pools[at]!;
            expect(ids.length).toBe(quantity);
            for (const id of ids)
              expect(isFree(one, candidates.find((candidate) => candidate.id === id)!.claimed, span)).toBe(true);
          }
        }
      }),
      runs(150),
    );
  });
});

test('gives a start on both sides of the change to summer time at the same time on the wall', () => {
  const days = ['2027-03-27', '2027-03-28', '2027-03-29'].map((date) => ({
    date,
    windows: [{ opens: '09:00', closes: '10:00' }],
  }));
  const request = { lengthMinutes: 60, setupMinutes: 0, cleanupMinutes: 0, zone: 'Europe/Amsterdam', days, pools: [] };
  const found = search(
    { request, pools: [], held: new Map(), limit: 9 },
    createScriptKernel(),
    createWallClock(request.zone),
  );
  expect(found.map(({ start }) => new Date(start).toISOString())).toEqual([
    '2027-03-27T08:00:00.000Z',
    '2027-03-28T07:00:00.000Z',
    '2027-03-29T07:00:00.000Z',
  ]);
});

test('searches over the turn of the school year and answers nothing to a length nobody can have', () => {
  const days = ['2027-07-31', '2027-08-01'].map((date) => ({ date, windows: [{ opens: '00:00', closes: '24:00' }] }));
  const request = { lengthMinutes: 24 * 60, setupMinutes: 0, cleanupMinutes: 0, zone: 'UTC', days, pools: [] };
  const at = (one: SlotRequest) =>
    search({ request: one, pools: [], held: new Map(), limit: 9 }, createScriptKernel(), createWallClock('UTC'));
  expect(at(request).map(({ start }) => start)).toEqual([Date.UTC(2027, 6, 31), Date.UTC(2027, 7, 1)]);
  expect(at({ ...request, lengthMinutes: 24 * 60 + 1 })).toEqual([]);
  expect(at({ ...request, lengthMinutes: 0 })).toEqual([]);
});

function search(one: Case, kernel: Kernel, clock: WallClock): readonly FoundSlot[] {
  const years = new Map<number, YearRows>();
  return findSlots(one.request, one.pools, one.limit, clock, (startYear) => {
    const year = schoolYearOf(Date.UTC(startYear, 7, 1) / QUARTER);
    const rows = years.get(startYear) ?? new YearRows(year, kernel, (id) => one.held.get(id) ?? []);
    years.set(startYear, rows);
    return rows;
  });
}

function starts(found: readonly FoundSlot[]): number[] {
  return found.map(({ start }) => start);
}

/** Every start of every window in turn, holdings widened to the quarter. */
function naiveStarts(one: Case, clock: WallClock): number[] {
  const { request, limit } = one;
  const length = Math.ceil(request.lengthMinutes / 15) * QUARTER;
  const found: number[] = [];
  for (const { date, windows } of request.days) {
    let today = 0;
    for (const { opens, closes } of windows) {
      for (
        let start = clock(date, opens);
        start + length <= clock(date, closes);
        start += (request.everyMinutes ?? 15) * MINUTE
      ) {
        if (found.length === limit || today === request.mostPerDay) break;
        if (start < (request.notBefore ?? start) || !canServe(one, claimOf(one, start))) continue;
        found.push(start);
        today += 1;
      }
    }
  }
  return found;
}

function claimOf({ request }: Case, start: number): Period {
  const quarters = (minutes: number) => Math.ceil(minutes / 15) * QUARTER;
  return {
    start: start - quarters(request.setupMinutes),
    end: start + quarters(request.lengthMinutes + request.cleanupMinutes),
  };
}

function isFree(one: Case, claimed: readonly string[], span: Period): boolean {
  const widened = ({ start, end }: Period) => ({
    start: Math.floor(start / QUARTER) * QUARTER,
    end: Math.ceil(end / QUARTER) * QUARTER,
  });
  return claimed.every((id) => !(one.held.get(id) ?? []).some((period) => overlaps(widened(period), span)));
}

/** Tries every way to hand out the candidates. */
function canServe(one: Case, span: Period): boolean {
  const units = one.pools.flatMap((wanted) => Array.from({ length: wanted.quantity }, () => wanted));
  const place = (unit: number, used: readonly string[]): boolean =>
    unit === units.length ||
    units[unit]!.candidates.some(
      ({ id, claimed }) => !used.includes(id) && isFree(one, claimed, span) && place(unit + 1, [...used, id]),
    );
  return place(0, []);
}
