import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accept } from '#domain/result.ts';
import { checkStore } from '../check/check-store.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { book } from './book.ts';
import { cancelBooking } from './cancel.ts';
import { moveBooking } from './change.ts';
import { OccupancyIndex } from './occupancy-index.ts';
import { readBooking } from './read.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const FIRST = Date.UTC(2026, 9, 5, 6);
const HOUR = 3_600_000;
/** `hall` holds the stations `bench` and `saw`; `case` holds the piece `robot`. */
const PARTS: Readonly<Record<string, readonly string[]>> = { hall: ['bench', 'saw'], case: ['robot'] };
const RESOURCES = ['hall', 'bench', 'saw', 'case', 'robot', 'office'];

type Step =
  | {
      readonly kind: 'book' | 'move';
      readonly which: number;
      readonly resource: string;
      readonly at: number;
      readonly hours: number;
    }
  | { readonly kind: 'cancel' | 'undo'; readonly which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('book' as const, 'move' as const),
    which: fc.nat(9),
    resource: fc.constantFrom(...RESOURCES),
    at: fc.nat(9),
    hours: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constantFrom('cancel' as const, 'undo' as const), which: fc.nat(9) }),
);

test('holds exactly what the live bookings say after any booking, moving, cancelling and undoing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const store = newStore();
      const done: string[] = [];
      for (const one of steps) {
        const transactionId = take(store, one, done);
        if (transactionId) done.push(transactionId);
        const expected = naive(store);
        expect(occupancy(store)).toEqual(expected);
        for (const [a, b] of pairs(expected)) expect(a[0] !== b[0] || a[2] <= b[1] || b[2] <= a[1]).toBe(true);
      }
      expect(everyHolding(new OccupancyIndex(store.db))).toEqual(everyHolding(store.occupancy));
      expect((await checkStore(store.db, async () => undefined)).findings).toEqual([]);
    }),
    runs(60),
  );
});

type Held = readonly [resource: string, start: number, end: number, booking: string];

/** Straight from the bookings: what each names, and the parts of that. */
function naive(store: Store): Held[] {
  const rows = store.db.sqlite
    .prepare(
      `SELECT resource_id, allocation.start_at, allocation.end_at, booking_id FROM allocation JOIN booking ON booking.id = booking_id
       WHERE withdrawn = 0 AND allocation.deleted = 0 AND intent <> 'cancelled' AND booking.deleted = 0`,
    )
    .raw()
    .all() as Held[];
  return sorted(
    rows.flatMap(([resource, start, end, booking]) =>
      [resource, ...(PARTS[resource] ?? [])].map((id): Held => [id, start, end, booking]),
    ),
  );
}

function occupancy(store: Store): Held[] {
  const rows = store.db.sqlite.prepare('SELECT resource_id, start_at, end_at, booking_id FROM occupancy').raw().all();
  return sorted(rows as Held[]);
}

function sorted(rows: readonly Held[]): Held[] {
  return [...rows].sort((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1]);
}

function* pairs<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, a] of list.entries()) for (const b of list.slice(at + 1)) yield [a, b];
}

function everyHolding(index: OccupancyIndex) {
  index.refresh();
  return RESOURCES.flatMap((resource) => index.holdingsOf(resource, 0, FIRST * 2));
}

/** Gives the transaction when something was done. */
function take(store: Store, one: Step, done: readonly string[]): string | null {
  const id = `booking-${one.which}`;
  switch (one.kind) {
    case 'book': {
      const start = FIRST + one.at * HOUR;
      const result = book(store, act, id, draft(one.resource, start, start + one.hours * HOUR));
      return result.ok ? result.value.transactionId || null : null;
    }
    case 'move': {
      const current = readBooking(store.db, id);
      if (!current) return null;
      const [from] = current.pieces.keys();
      const start = FIRST + one.at * HOUR;
      const result = moveBooking(store, act, {
        id,
        sequence: current.sequence,
        start,
        end: start + one.hours * HOUR,
        fromResourceId: from,
        toResourceId: one.resource,
      });
      return result.ok ? result.value.transactionId : null;
    }
    case 'cancel': {
      const result = cancelBooking(store, act, id, { by: 'lab', reason: 'ziek' });
      return result.ok ? result.value.transactionId : null;
    }
    case 'undo': {
      const transactionId = done.at(-1 - (one.which % 3));
      const result = transactionId ? undo(store, act, transactionId) : null;
      return result?.ok ? result.value.transactionId : null;
    }
  }
}

function newStore(): Store {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    for (const id of RESOURCES) write(tx, 'resource', id, { kind: 'room', name: id });
    for (const [container, parts] of Object.entries(PARTS)) {
      for (const part of parts) write(tx, 'resource_part', tx.newId(), { container_id: container, part_id: part });
    }
    return accept(null);
  });
  return store;
}

function draft(resourceId: string, start: number, end: number): BookingDraft {
  return newDraft({ start, end }, { kind: 'lesson', title: 'Les', needs: [{ kind: 'resource', resourceId }] });
}
