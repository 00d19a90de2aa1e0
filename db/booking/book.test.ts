import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { openDatabase } from '../open-database.ts';
import { createStore, type Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { book } from './book.ts';
import { cancelBooking } from './cancel.ts';
import { moveBooking } from './change.ts';
import { claimsOf } from './read.ts';
import { suggest } from './suggest.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const NINE = Date.UTC(2026, 9, 6, 7);
const HOUR = 3_600_000;

function newStore(): Store {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
  return createStore(openDatabase(':memory:'), { now: () => NOW, newId });
}

function addRoom(store: Store, id: string, name: string): string {
  transact(store, act, (tx) => {
    write(tx, 'resource', id, { kind: 'room', name, location_id: null });
    write(tx, 'room', id, { capacity: 30 });
    return accept(null);
  });
  return id;
}

function draft(resourceId: string, start: number, end: number): BookingDraft {
  return newDraft({ start, end }, { title: 'Groep 8', needs: [{ kind: 'resource', resourceId }] });
}

test('lets one class start at the minute the other leaves, and refuses one that comes a minute earlier', () => {
  const store = newStore();
  const room = addRoom(store, 'room-1', 'Werkplaats');
  expect(book(store, act, 'a', draft(room, NINE, NINE + HOUR)).ok).toBe(true);
  expect(book(store, act, 'b', draft(room, NINE + HOUR, NINE + 2 * HOUR)).ok).toBe(true);
  const refused = book(store, act, 'c', draft(room, NINE + HOUR - 60_000, NINE + HOUR));
  expect(refused).toEqual({
    ok: false,
    refusal: { kind: 'taken', holdings: [{ resourceId: room, start: NINE, end: NINE + HOUR, bookingId: 'a' }] },
  });
});

test('books once on a double click', () => {
  const store = newStore();
  const room = addRoom(store, 'room-1', 'Werkplaats');
  const first = book(store, act, 'a', draft(room, NINE, NINE + HOUR));
  const second = book(store, act, 'a', draft(room, NINE, NINE + HOUR));
  expect([first.ok, second.ok]).toEqual([true, true]);
  expect(claimsOf(store.db, 'a')).toHaveLength(1);
});

test('undoes a move, and a cancellation only while the place is still free', () => {
  const store = newStore();
  const room = addRoom(store, 'room-1', 'Werkplaats');
  book(store, act, 'a', draft(room, NINE, NINE + HOUR));
  const moved = moveBooking(store, act, { id: 'a', sequence: 0, start: NINE + HOUR, end: NINE + 2 * HOUR });
  if (!moved.ok) throw new Error('not moved');
  expect(undo(store, act, moved.value.transactionId).ok).toBe(true);
  expect(claimsOf(store.db, 'a').map((claim) => claim.start)).toEqual([NINE]);
  const cancelled = cancelBooking(store, act, 'a', { by: 'school', reason: 'ziek' });
  if (!cancelled.ok) throw new Error('not cancelled');
  book(store, act, 'b', draft(room, NINE, NINE + HOUR));
  const refused = undo(store, act, cancelled.value.transactionId);
  expect(refused.ok ? null : refused.refusal.code).toBe('system/undo-taken');
  expect(store.occupancy.holderOf(room, NINE, NINE + HOUR)?.bookingId).toBe('b');
});

test('offers the nearest free times, each a choice of its own', () => {
  const store = newStore();
  const room = addRoom(store, 'room-1', 'Werkplaats');
  book(store, act, 'a', draft(room, NINE, NINE + HOUR));
  const wanted = draft(room, NINE, NINE + HOUR);
  const times = suggest({ db: store.db, occupancy: store.occupancy }, wanted, NOW);
  expect(times).toEqual(
    [NINE + HOUR, NINE - HOUR, NINE + 2 * HOUR].map((start) => ({ kind: 'time', start, end: start + HOUR })),
  );
});
