import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { MINUTE } from '../time/period.ts';
import { type HeldBooking, shiftsAfter } from './run-late.ts';

const held = (id: string, from: number, until: number, ...resourceIds: string[]): HeldBooking => ({
  id,
  from: from * MINUTE,
  until: until * MINUTE,
  resourceIds,
});

const shifts = (minutes: number, late: HeldBooking, ...others: HeldBooking[]) =>
  Object.fromEntries(shiftsAfter(late, minutes, others));

test('moves the next in the same room, and who comes after that', () => {
  const late = held('late', 0, 60, 'room');
  expect(shifts(30, late, held('b', 60, 120, 'room'), held('c', 120, 180, 'room'))).toEqual({ b: 30, c: 30 });
});

test('a gap swallows the delay, or part of it', () => {
  const late = held('late', 0, 60, 'room');
  expect(shifts(30, late, held('b', 90, 120, 'room'))).toEqual({});
  expect(shifts(30, late, held('b', 70, 120, 'room'), held('c', 130, 180, 'room'))).toEqual({ b: 20, c: 10 });
});

test('follows what is shared from room to room', () => {
  const late = held('late', 0, 60, 'room-1');
  const kit = held('b', 60, 120, 'room-1', 'kit');
  expect(shifts(15, late, kit, held('c', 120, 180, 'room-2', 'kit'), held('d', 60, 120, 'room-3'))).toEqual({
    b: 15,
    c: 15,
  });
});

test('begins at a round time again', () => {
  expect(shifts(12, held('late', 0, 60, 'room'), held('b', 60, 120, 'room'))).toEqual({ b: 15 });
});

test('afterwards nobody holds the same thing at the same time, and nobody comes earlier', () => {
  const resource = fc.constantFrom('room-1', 'room-2', 'kit');
  const plan = fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 96 }), length: fc.integer({ min: 1, max: 12 }), resource }),
    { minLength: 1, maxLength: 14 },
  );
  fc.assert(
    fc.property(plan, fc.integer({ min: 1, max: 180 }), (wanted, minutes) => {
      const bookings: HeldBooking[] = [];
      for (const [index, { from, length, resource: id }] of wanted.entries()) {
        const next = held(`b${index}`, from * 5, (from + length) * 5, id);
        if (!bookings.some((one) => clashes(one, next))) bookings.push(next);
      }
      const [late, ...others] = bookings as [HeldBooking, ...HeldBooking[]];
      const moved = shiftsAfter(late, minutes, others);
      const after = bookings.map((one) => {
        if (one.id === late.id) return { ...one, until: one.until + minutes * MINUTE };
        const by = (moved.get(one.id) ?? 0) * MINUTE;
        expect(by).toBeGreaterThanOrEqual(0);
        return { ...one, from: one.from + by, until: one.until + by };
      });
      for (const [index, one] of after.entries())
        for (const other of after.slice(index + 1)) expect(clashes(one, other)).toBe(false);
    }),
  );
});

function clashes(a: HeldBooking, b: HeldBooking): boolean {
  return a.from < b.until && b.from < a.until && a.resourceIds.some((id) => b.resourceIds.includes(id));
}
