import { expect, test } from 'vitest';
import { accept } from '#domain/result.ts';
import { statement } from '../connection.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { stocktakeRecord, stocktakeRows } from './read-stocktakes.ts';
import { applyStocktake, noteFoundAgain, stocktakeThings } from './stocktake.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);

function newStore(): Store {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    write(tx, 'location', 'north', { name: 'Lab noord' });
    write(tx, 'location', 'south', { name: 'Lab zuid' });
    for (const [room, location] of [
      ['hall', 'north'],
      ['store', 'south'],
    ] as const) {
      write(tx, 'resource', room, { kind: 'room', name: room, location_id: location });
      write(tx, 'room', room, {});
    }
    write(tx, 'asset_model', 'm', { name: 'Boor' });
    for (const [id, room, location] of [
      ['a', 'hall', 'north'],
      ['b', 'hall', 'north'],
      ['c', 'store', 'south'],
      ['gone', 'hall', 'north'],
    ] as const) {
      write(tx, 'resource', id, { kind: 'asset', name: `Boor ${id}`, location_id: location });
      write(tx, 'asset', id, { model_id: 'm', asset_tag: id.toUpperCase(), room_id: room, place: 'Kast 1' });
    }
    write(tx, 'asset', 'gone', { retired_on: '2026-01-01' });
    return accept(null);
  });
  return store;
}

const place = (store: Store, id: string) =>
  statement(
    store.db,
    'SELECT resource.location_id AS location, room_id AS room FROM asset JOIN resource USING (id) WHERE asset.id = ?',
  ).get(id);
const missing = (store: Store) =>
  stocktakeThings(store.db)
    .filter(({ missingSince }) => missingSince !== null)
    .map(({ id }) => id);

test('one act moves what was seen and notes what is missing; one undo takes all of it back', () => {
  const store = newStore();
  const taken = { locationId: 'north', roomId: 'hall', seenIds: ['a', 'c', 'c'] };
  const result = applyStocktake(store, act, 'first', taken);
  if (!result.ok) throw new Error(result.refusal.code);
  expect(place(store, 'c')).toEqual({ location: 'north', room: 'hall' });
  expect(missing(store)).toEqual(['b']);
  expect(stocktakeRows(store.db)).toMatchObject([{ found: 1, missing: 1, elsewhere: 1, roomName: 'hall' }]);
  expect(
    stocktakeRecord(store.db, 'first')?.lines.map(({ assetTag, outcome, stoodAt }) => [assetTag, outcome, stoodAt]),
  ).toEqual([
    ['A', 'found', 'hall, Lab noord, Kast 1'],
    ['B', 'missing', 'hall, Lab noord, Kast 1'],
    ['C', 'elsewhere', 'store, Lab zuid, Kast 1'],
  ]);
  expect(applyStocktake(store, act, 'first', taken)).toMatchObject({ value: { transactionId: '' } });
  expect(undo(store, act, result.value.transactionId).ok).toBe(true);
  expect(place(store, 'c')).toEqual({ location: 'south', room: 'store' });
  expect(missing(store)).toEqual([]);
  expect(stocktakeRows(store.db)).toEqual([]);
});

test('what was missing is found by the next stocktake, or by somebody who says so', () => {
  const store = newStore();
  applyStocktake(store, act, 'first', { locationId: 'north', roomId: 'hall', seenIds: [] });
  expect(missing(store)).toEqual(['a', 'b']);
  applyStocktake(store, act, 'second', { locationId: 'south', roomId: 'store', seenIds: ['a', 'c'] });
  expect(missing(store)).toEqual(['b']);
  expect(place(store, 'a')).toEqual({ location: 'south', room: 'store' });
  noteFoundAgain(store, act, 'b');
  expect(missing(store)).toEqual([]);
});

test('what is lent out is not missing', () => {
  const store = newStore();
  transact(store, act, (tx) => {
    write(tx, 'booking', 'k', { kind: 'visit', intent: 'confirmed', start_at: NOW, end_at: NOW + 1 });
    write(tx, 'loan', 'k', {});
    const line = { loan_id: 'k', resource_id: 'b', description: 'Boor b', quantity: 1, out_at: NOW };
    write(tx, 'loan_line', 'l', line);
    return accept(null);
  });
  applyStocktake(store, act, 'first', { locationId: 'north', roomId: 'hall', seenIds: ['a'] });
  expect(missing(store)).toEqual([]);
});

test('a room of elsewhere, a removed thing and a written-off thing are refused, and nothing is written', () => {
  const store = newStore();
  const codeOf = (taken: Parameters<typeof applyStocktake>[3]) => {
    const result = applyStocktake(store, act, 'x', taken);
    return result.ok ? null : result.refusal.code;
  };
  expect(codeOf({ locationId: 'south', roomId: 'hall', seenIds: [] })).toBe('stock/room-gone');
  expect(codeOf({ locationId: 'north', roomId: 'hall', seenIds: ['nobody'] })).toBe('stock/thing-gone');
  expect(codeOf({ locationId: 'north', roomId: 'hall', seenIds: ['gone'] })).toBe('stock/thing-gone');
  expect(stocktakeRows(store.db)).toEqual([]);
});
