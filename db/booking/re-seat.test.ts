import { beforeEach, describe, expect, test } from 'vitest';
import type { Need } from '#domain/booking/booking.ts';
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
import { changeBooking } from './change.ts';
import { readBooking } from './read.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const FIRST = Date.UTC(2026, 9, 5, 6);
const HOUR = 3_600_000;
const PIECES = ['p1', 'p2', 'p3'];

let store: Store;

function newStore(now = NOW): Store {
  const made = storeInMemory(() => now);
  transact(made, act, (tx) => {
    write(tx, 'asset_model', 'printer', { name: 'Printer' });
    for (const id of PIECES) {
      write(tx, 'resource', id, { kind: 'asset', name: id });
      write(tx, 'asset', id, { model_id: 'printer', asset_tag: id });
    }
    write(tx, 'resource', 'kist', { kind: 'kit', name: 'kist' });
    write(tx, 'resource_part', 'in kist', { container_id: 'kist', part_id: 'p3' });
    return accept(null);
  });
  return made;
}

beforeEach(() => {
  store = newStore();
});

const any = (quantity = 1): Need => ({ kind: 'model', modelId: 'printer', quantity });
const named = (resourceId: string): Need => ({ kind: 'resource', resourceId });

function draftOf(from: number, until: number, needs: readonly Need[]) {
  return newDraft({ start: FIRST + from * HOUR, end: FIRST + until * HOUR }, { kind: 'lesson', title: 'Les', needs });
}

function take(id: string, from: number, until: number, ...needs: Need[]) {
  return book(store, act, id, draftOf(from, until, needs));
}

/** What each booking holds: piece and hours. */
function seats(id: string): string[] {
  const rows = store.db.sqlite
    .prepare(
      'SELECT resource_id AS piece, start_at AS start, end_at AS "end" FROM occupancy WHERE booking_id = ? ORDER BY 1, 2',
    )
    .all(id) as { piece: string; start: number; end: number }[];
  return rows.map(({ piece, start, end }) => `${piece} ${(start - FIRST) / HOUR}-${(end - FIRST) / HOUR}`);
}

function transactionOf(result: ReturnType<typeof take>): string {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.transactionId;
}

/** Every piece is held for a part of the day, so that none is free for all of it. */
function fragment(): void {
  take('early', 0, 3, any());
  take('block', 0, 3, named('p2'));
  take('late', 5, 8, any());
  // The planner put `late` on the first piece; now it stands on another.
  changeBooking(store, act, 'late', 0, draftOf(5, 8, [named('p2')]));
  changeBooking(store, act, 'late', 1, draftOf(5, 8, [any()]));
  take('third', 0, 8, named('p3'));
  cancelBooking(store, act, 'block', { by: 'lab', reason: '' });
}

describe('who asks for any piece', () => {
  test('gets one for the whole time by an exchange between others, who keep their number and times', () => {
    fragment();
    expect([seats('early'), seats('late')]).toEqual([['p1 0-3'], ['p2 5-8']]);
    transactionOf(take('day', 0, 8, any()));
    expect(seats('day')).toHaveLength(1);
    expect([seats('early')[0]?.slice(2), seats('late')[0]?.slice(2)]).toEqual(['0-3'.padStart(4), '5-8'.padStart(4)]);
    expect(seats('early')[0]?.slice(0, 2)).toBe(seats('late')[0]?.slice(0, 2));
  });

  test('undone, puts those who moved back where they were', () => {
    fragment();
    const done = transactionOf(take('day', 0, 8, any()));
    expect(undo(store, act, done).ok).toBe(true);
    expect([seats('early'), seats('late'), seats('day')]).toEqual([['p1 0-3'], ['p2 5-8'], []]);
  });

  test('holds one piece after a change is taken back that an exchange followed', () => {
    fragment();
    const moved = transactionOf(changeBooking(store, act, 'early', 0, draftOf(0, 2, [any()])));
    const day = transactionOf(take('day', 0, 8, any()));
    expect([seats('early')[0]?.slice(3), seats('late')[0]?.slice(3), day !== '']).toEqual(['0-2', '5-8', true]);
    cancelBooking(store, act, 'day', { by: 'lab', reason: '' });
    expect(undo(store, act, moved).ok).toBe(true);
    expect(seats('early').map((seat) => seat.slice(3))).toEqual(['0-3']);
  });

  test('a change and then the booking itself can be taken back, one after the other', () => {
    const made = transactionOf(take('some', 0, 2, named('p1')));
    const changed = transactionOf(changeBooking(store, act, 'some', 0, draftOf(0, 2, [any()])));
    expect(undo(store, act, changed).ok).toBe(true);
    expect(seats('some')).toEqual(['p1 0-2']);
    expect(undo(store, act, made).ok).toBe(true);
    expect(seats('some')).toEqual([]);
  });

  test('undone after one that moved was cancelled, does not bring that one back', () => {
    fragment();
    const done = transactionOf(take('day', 0, 8, any()));
    cancelBooking(store, act, 'early', { by: 'lab', reason: '' });
    cancelBooking(store, act, 'late', { by: 'lab', reason: '' });
    expect(undo(store, act, done).ok).toBe(true);
    expect([seats('early'), seats('late'), seats('day')]).toEqual([[], [], []]);
  });

  test('is refused when it cannot be, and hears who has what until when', () => {
    fragment();
    take('day', 0, 8, any());
    const refused = take('more', 2, 6, any());
    expect(refused.ok).toBe(false);
    if (refused.ok || refused.refusal.kind !== 'verdicts') throw new Error('wrong refusal');
    expect(refused.refusal.verdicts.map(({ rule }) => rule)).toEqual(['model-short']);
  });
});

describe('who asks for a certain piece', () => {
  test('gets it from somebody who has it as any of its model', () => {
    transactionOf(take('some', 0, 2, any()));
    expect(seats('some')).toEqual(['p1 0-2']);
    const done = transactionOf(take('this', 1, 3, named('p1')));
    expect([seats('some'), seats('this')]).toEqual([['p2 0-2'], ['p1 1-3']]);
    undo(store, act, done);
    expect([seats('some'), seats('this')]).toEqual([['p1 0-2'], []]);
  });

  test('does not get it from somebody who asked for that very piece', () => {
    take('some', 0, 2, named('p1'));
    expect(take('this', 1, 3, named('p1')).ok).toBe(false);
  });

  test('does not get it once the other has begun', () => {
    store = newStore(FIRST + HOUR);
    const first = newDraft({ start: FIRST, end: FIRST + 4 * HOUR }, { kind: 'lesson', title: 'Les', needs: [any()] });
    book(store, act, 'some', { ...first, overrides: [{ rule: 'in-the-past', reason: 'nu' }] });
    expect(seats('some')).toEqual(['p1 0-4']);
    expect(take('this', 2, 3, named('p1')).ok).toBe(false);
  });

  test('gets a kit whose piece somebody has as any of its model', () => {
    take('two', 0, 2, any(2));
    take('three', 2, 4, any(3));
    expect(take('kit', 2, 3, named('kist')).ok).toBe(false);
    expect(take('kit', 0, 2, named('kist')).ok).toBe(true);
    cancelBooking(store, act, 'kit', { by: 'lab', reason: '' });
    transactionOf(take('one', 4, 6, named('p1')));
    take('other', 4, 6, any());
    changeBooking(store, act, 'other', 0, draftOf(4, 6, [named('p3')]));
    changeBooking(store, act, 'other', 1, draftOf(4, 6, [any()]));
    expect(seats('other')).toEqual(['p3 4-6']);
    transactionOf(take('kit 2', 4, 6, named('kist')));
    expect([seats('other'), seats('kit 2')]).toEqual([['p2 4-6'], ['kist 4-6', 'p3 4-6']]);
  });
});

interface Step {
  readonly kind: 'book' | 'cancel' | 'change' | 'undo';
  readonly which: number;
  readonly at: number;
  readonly hours: number;
  readonly piece: number | null;
  readonly quantity: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('book', 'book', 'book', 'change', 'cancel', 'undo'),
  which: fc.nat(6),
  at: fc.nat(6),
  hours: fc.integer({ min: 1, max: 4 }),
  piece: fc.option(fc.nat(2), { freq: 2 }),
  quantity: fc.integer({ min: 1, max: 2 }),
});

interface Asked {
  readonly from: number;
  readonly until: number;
  readonly piece: string | null;
}

/** Every way to seat all that is asked, tried one by one. */
function possible(asked: readonly Asked[], seated: readonly Asked[] = []): boolean {
  const [one, ...rest] = asked;
  if (!one) return true;
  return (one.piece ? [one.piece] : PIECES).some((piece) => {
    const clash = seated.some((other) => other.piece === piece && other.from < one.until && one.from < other.until);
    return !clash && possible(rest, [...seated, { ...one, piece }]);
  });
}

test('refuses exactly what nobody could seat, loses nobody a piece, and stays right through changes and undos', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      store = newStore();
      const live = new Map<string, Asked[]>();
      const done: { transactionId: string; before: Map<string, Asked[]> }[] = [];
      for (const [turn, { kind, which, at, hours, piece, quantity }] of steps.entries()) {
        const id = [...live.keys()].find((one) => one.startsWith(`b${which}-`)) ?? `b${which}-${turn}`;
        const before = new Map(live);
        const until = at + hours;
        const asked = piece === null ? Array.from({ length: quantity }, () => null) : [PIECES[piece] as string];
        const wants = asked.map((one) => ({ from: at, until, piece: one }));
        const needs = piece === null ? [any(quantity)] : [named(PIECES[piece] as string)];
        const current = readBooking(store.db, id);
        let transactionId = '';
        if (kind === 'undo') {
          const last = done.pop();
          if (!last) continue;
          expect(undo(store, act, last.transactionId).ok).toBe(true);
          live.clear();
          for (const [key, value] of last.before) live.set(key, value);
        } else if (kind === 'cancel') {
          const result = live.has(id) ? cancelBooking(store, act, id, { by: 'lab', reason: '' }) : null;
          if (result?.ok) transactionId = result.value.transactionId;
          if (result?.ok) live.delete(id);
        } else if (kind === 'change' ? live.has(id) && current : !current) {
          const others = [...live].flatMap(([key, value]) => (key === id ? [] : value));
          const result = current
            ? changeBooking(store, act, id, current.sequence, draftOf(at, until, needs))
            : take(id, at, until, ...needs);
          expect(result.ok).toBe(
            possible([...others.filter((one) => one.piece), ...wants, ...others.filter((one) => !one.piece)]),
          );
          if (result.ok) transactionId = result.value.transactionId;
          if (result.ok) live.set(id, wants);
        }
        if (transactionId) done.push({ transactionId, before });
        expectHeld(live);
      }
      expect((await checkStore(store.db, async () => undefined)).findings).toEqual([]);
    }),
    runs(60),
  );
});

/** Each booking holds what it asked, for its hours, and no piece is held twice. */
function expectHeld(live: ReadonlyMap<string, readonly Asked[]>): void {
  const rows = store.db.sqlite
    .prepare('SELECT booking_id, resource_id, start_at, end_at FROM occupancy ORDER BY 1, 2')
    .raw()
    .all() as [string, string, number, number][];
  for (const [at, a] of rows.entries()) {
    for (const b of rows.slice(at + 1)) expect(a[1] !== b[1] || a[3] <= b[2] || b[3] <= a[2]).toBe(true);
  }
  const held = rows.map(([booking, , start, end]) => `${booking} ${(start - FIRST) / HOUR}-${(end - FIRST) / HOUR}`);
  const asked = [...live].flatMap(([id, list]) => list.map(({ from, until }) => `${id} ${from}-${until}`));
  expect(held.sort()).toEqual(asked.sort());
  for (const [id, list] of live) {
    for (const { piece } of list) if (piece) expect(rows.some((row) => row[0] === id && row[1] === piece)).toBe(true);
  }
}
