import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { book } from './book.ts';
import { cancelBooking } from './cancel.ts';
import { applyDraft, changeBooking, moveBooking } from './change.ts';
import { claimsOf, readBooking } from './read.ts';
import { suggest } from './suggest.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const NINE = Date.UTC(2026, 9, 6, 7);
const HOUR = 3_600_000;

function newStore(): Store {
  return storeInMemory(() => NOW);
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

test('takes back an act that changed one booking twice', () => {
  const store = newStore();
  const room = addRoom(store, 'room-1', 'Werkplaats');
  book(store, act, 'a', draft(room, NINE, NINE + HOUR));
  const twice = transact(store, act, (tx) => {
    for (const hours of [1, 2]) {
      const current = readBooking(tx, 'a');
      if (current) applyDraft(tx, current, draft(room, NINE + hours * HOUR, NINE + (hours + 1) * HOUR));
    }
    return accept(tx.id);
  });
  if (!twice.ok) throw new Error('refused');
  expect(claimsOf(store.db, 'a').map(({ start }) => start)).toEqual([NINE + 2 * HOUR]);
  expect(undo(store, act, twice.value).ok).toBe(true);
  expect(claimsOf(store.db, 'a').map(({ start }) => start)).toEqual([NINE]);
});

test('does not take a change back when its rooms were changed again since', () => {
  const store = newStore();
  const rooms = ['room-1', 'room-2', 'room-3'].map((id) => addRoom(store, id, id));
  const [one = '', two = '', three = ''] = rooms;
  book(store, act, 'a', draft(one, NINE, NINE + HOUR));
  const first = changeBooking(store, act, 'a', 0, draft(two, NINE, NINE + HOUR));
  if (!first.ok) throw new Error('refused');
  expect(changeBooking(store, act, 'a', 1, draft(three, NINE, NINE + HOUR)).ok).toBe(true);
  expect(undo(store, act, first.value.transactionId)).toMatchObject({
    ok: false,
    refusal: { code: 'system/undo-changed-since' },
  });
  expect(claimsOf(store.db, 'a').map(({ resourceId }) => resourceId)).toEqual([three]);
});

test('keeps who gave a reason when somebody else moves the booking', () => {
  const store = newStore();
  const room = addRoom(store, 'room-1', 'Werkplaats');
  const reasons = [{ rule: 'beyond-horizon', reason: 'Vaste week' }];
  const far = NINE + 5 * 365 * 24 * HOUR;
  const mine = { ...draft(room, far, far + HOUR), overrides: reasons };
  expect(book(store, { ...act, role: 'manager' }, 'a', mine)).toMatchObject({ ok: true });
  const reasonOf = () => store.db.sqlite.prepare('SELECT id, role FROM override WHERE deleted = 0').all();
  const before = reasonOf();
  expect(before).toMatchObject([{ role: 'manager' }]);
  const later = { id: 'a', sequence: 0, start: far + HOUR, end: far + 2 * HOUR };
  expect(moveBooking(store, { actor: 'Jo', action: 'test', role: 'technician' }, later).ok).toBe(true);
  expect(reasonOf()).toEqual(before);
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
