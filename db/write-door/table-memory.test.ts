import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accept, refusal, refuse } from '#domain/result.ts';
import { locationFact } from '../location/location-fact.ts';
import { openDatabase } from '../open-database.ts';
import { createStore, reader, type Store } from '../store.ts';
import { TableMemory } from './table-memory.ts';
import { type Tx, transact } from './transaction.ts';
import { write } from './write.ts';

const ACT = { actor: 'test', action: 'location.save' };
const DAY = { start: Date.UTC(2026, 10, 24, 9), end: Date.UTC(2026, 10, 24, 10) };
let folder: string;
let store: Store;
let other: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'techlab-memory-'));
  let count = 0;
  const open = () =>
    createStore(openDatabase(join(folder, 'techlab.sqlite')), { now: () => DAY.start, newId: () => `id-${count++}` });
  store = open();
  other = open();
  save(store, (tx) => write(tx, 'location', 'lab', { name: 'Lab' }));
});

afterEach(() => {
  for (const { db } of [store, other]) db.sqlite.close();
  rmSync(folder, { recursive: true });
});

test('a look sees what was saved since, in another table of the same fact too', () => {
  expect(locationFact(reader(store), 'lab', DAY)).toMatchObject({ name: 'Lab', closures: [] });
  save(store, (tx) => write(tx, 'location', 'lab', { name: 'Techlab' }));
  save(store, (tx) =>
    write(tx, 'closure', 'moving', {
      location_id: 'lab',
      kind: 'closed',
      first_on: '2026-11-24',
      last_on: '2026-11-24',
    }),
  );
  expect(locationFact(reader(store), 'lab', DAY)).toMatchObject({ name: 'Techlab', closures: [{ kind: 'closed' }] });
});

test('a look sees what another process saved since', () => {
  expect(locationFact(reader(store), 'lab', DAY)?.name).toBe('Lab');
  save(other, (tx) => write(tx, 'location', 'lab', { name: 'Elders' }));
  expect(locationFact(reader(store), 'lab', DAY)?.name).toBe('Elders');
});

test('what a refused command wrote and read back is forgotten', () => {
  const seen = transact(store, ACT, (tx) => {
    write(tx, 'location', 'lab', { name: 'Never' });
    return refuse(refusal('test/read', { name: String(locationFact(tx, 'lab', DAY)?.name) }));
  });
  expect(seen).toMatchObject({ ok: false, refusal: { facts: { name: 'Never' } } });
  expect(locationFact(reader(store), 'lab', DAY)?.name).toBe('Lab');
});

test('an answer is read anew after a write to any of its tables, and only then', () => {
  const memory = new TableMemory();
  let reads = 0;
  const ask = () => memory.remember('key', ['room', 'asset'], () => ++reads);
  expect([ask(), ask()]).toEqual([1, 1]);
  memory.forgetTable('person');
  expect(ask()).toBe(1);
  memory.forgetTable('asset');
  expect([ask(), ask()]).toEqual([2, 2]);
  memory.forgetTable('room');
  expect(ask()).toBe(3);
});

function save(in_: Store, change: (tx: Tx) => void): void {
  transact(in_, ACT, (tx) => {
    change(tx);
    return accept(null);
  });
}
