import { expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { overlaps } from '../time/period.ts';
import { type FixedSeat, type FlexibleSeat, reSeat, type SeatProblem } from './re-seat.ts';

const span = fc.record({ start: fc.nat(8), length: fc.integer({ min: 1, max: 4 }) });

/** Up to three pieces; who sits now sits without overlap, as in a real file; then some come new or need a certain piece. */
const problem: fc.Arbitrary<SeatProblem> = fc
  .record({
    count: fc.integer({ min: 1, max: 3 }),
    sitting: fc.array(fc.record({ at: span, piece: fc.nat(2), isFixed: fc.boolean() }), { maxLength: 6 }),
    coming: fc.array(fc.record({ at: span, piece: fc.option(fc.nat(2)) }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ count, sitting, coming }) => {
    const pieces = Array.from({ length: count }, (_, at) => ({ id: `p${at}`, place: at === 0 ? 'noord' : 'zuid' }));
    const fixed: FixedSeat[] = [];
    const flexible: FlexibleSeat[] = [];
    for (const [at, { at: when, piece: wanted, isFixed }] of sitting.entries()) {
      const seat = { start: when.start, end: when.start + when.length, piece: `p${wanted % count}` };
      if ([...fixed, ...flexible].some((one) => one.piece === seat.piece && overlaps(one, seat))) continue;
      if (isFixed) fixed.push(seat);
      else flexible.push({ ...seat, id: `s${at}`, place: 'noord' });
    }
    for (const [at, { at: when, piece }] of coming.entries()) {
      const period = { start: when.start, end: when.start + when.length };
      if (piece === null) flexible.push({ ...period, id: `n${at}`, piece: null, place: 'zuid' });
      else if (!fixed.some((one) => one.piece === `p${piece % count}` && overlaps(one, period))) {
        fixed.push({ ...period, piece: `p${piece % count}` });
      }
    }
    return { pieces, fixed, flexible };
  });

/** Every way to seat everybody, tried one by one. */
function canSeat({ pieces, fixed, flexible }: SeatProblem, seated: readonly FixedSeat[] = fixed, at = 0): boolean {
  const seat = flexible[at];
  if (!seat) return true;
  return pieces.some(({ id }) => {
    const here = { start: seat.start, end: seat.end, piece: id };
    if (seated.some((one) => one.piece === id && overlaps(one, here))) return false;
    return canSeat({ pieces, fixed, flexible }, [...seated, here], at + 1);
  });
}

test('seats everybody exactly when that can be done, each on one piece and nobody on top of another', () => {
  fc.assert(
    fc.property(problem, (given) => {
      const moved = reSeat(given);
      expect(moved !== null).toBe(canSeat(given));
      if (!moved) return;
      const seats = given.flexible.map((seat) => ({ ...seat, piece: moved.get(seat.id) ?? seat.piece }));
      const all = [...seats, ...given.fixed];
      for (const [at, seat] of all.entries()) {
        expect(given.pieces.some(({ id }) => id === seat.piece)).toBe(true);
        for (const other of all.slice(at + 1)) expect(seat.piece !== other.piece || !overlaps(seat, other)).toBe(true);
      }
    }),
    runs(3000),
  );
});

test('moves nobody when there is a piece for who comes', () => {
  const [a, b] = ['p0', 'p1'].map((id) => ({ id, place: null }));
  const sits = { id: 's', start: 0, end: 4, piece: 'p0', place: null };
  const comes = { id: 'n', start: 2, end: 6, piece: null, place: null };
  expect(reSeat({ pieces: [a, b] as never, fixed: [], flexible: [sits, comes] })).toEqual(new Map([['n', 'p1']]));
});

test('frees a piece for the whole time by moving one seat, within its own place when it can', () => {
  const pieces = [
    { id: 'p0', place: 'noord' },
    { id: 'p1', place: 'noord' },
    { id: 'p2', place: 'zuid' },
  ];
  // Nobody fits from 0 to 8: each piece has somebody for a part of it.
  const flexible = [
    { id: 'early', start: 0, end: 3, piece: 'p0', place: 'noord' },
    { id: 'late', start: 5, end: 8, piece: 'p1', place: 'noord' },
    { id: 'south', start: 2, end: 6, piece: 'p2', place: 'zuid' },
    { id: 'new', start: 0, end: 8, piece: null, place: 'noord' },
  ];
  const moved = reSeat({ pieces, fixed: [], flexible });
  expect(moved?.size).toBe(2);
  expect(moved?.get('new')).toMatch(/^p[01]$/);
  expect(moved?.has('south')).toBe(false);
});

test('answers for a year of one busy model, also when it cannot be', () => {
  const pieces = Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, place: null }));
  const flexible = Array.from({ length: 1500 }, (_, at) => ({
    id: `s${at}`,
    start: Math.floor(at / 19) * 4 + ((at * 7) % 3),
    end: Math.floor(at / 19) * 4 + ((at * 7) % 3) + 3,
    piece: null,
    place: null,
  }));
  // Bounded: a search without end would not come back.
  expect(reSeat({ pieces, fixed: [], flexible }, 5000)?.size).toBe(1500);
  expect(reSeat({ pieces: pieces.slice(0, 15), fixed: [], flexible }, 5000)).toBeNull();
});
