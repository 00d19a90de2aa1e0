import { expect, test } from 'vitest';
import { countRows } from '../status/read-status.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { makeDemo } from './make-demo.ts';

const act = { actor: 'test', action: 'system.demo' };

function newStore(now: number): Store {
  return storeInMemory(() => now);
}

const NOVEMBER = Date.UTC(2026, 10, 22, 9);
const regions = new Map<number, Store>();

/** The region of a moment, made once for all tests that only look at it. */
function demoOf(now: number): Store {
  const made = regions.get(now);
  if (made) return made;
  const store = newStore(now);
  expect(makeDemo(store, act)).toMatchObject({ ok: true, value: { bookings: 1500 } });
  regions.set(now, store);
  return store;
}

function everyRow(store: Store, table: string): unknown[] {
  return store.db.sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all();
}

test('fills a term that starts on any day of the year, without one overlap', () => {
  for (const now of [NOVEMBER, Date.UTC(2027, 6, 28, 9), Date.UTC(2033, 2, 1, 9)]) {
    const store = demoOf(now);
    expect(countRows(store.db)).toEqual({
      locations: 5,
      rooms: 25,
      organisations: 100,
      assets: 400,
      models: 60,
      kits: 30,
      bookings: 1500,
    });
    const overlaps = store.db.sqlite
      .prepare(
        `SELECT count(*) FROM occupancy a JOIN occupancy b ON a.resource_id = b.resource_id AND a.start_at < b.start_at
         AND b.start_at < a.end_at`,
      )
      .pluck()
      .get();
    expect(overlaps).toBe(0);
  }
});

test('is the same region for the same moment', () => {
  const [a, b] = [demoOf(NOVEMBER), newStore(NOVEMBER)];
  makeDemo(b, act);
  for (const table of ['organisation', 'asset', 'booking', 'allocation']) {
    expect(everyRow(a, table)).toEqual(everyRow(b, table));
  }
});

test('never mixes with what somebody has put in', () => {
  expect(makeDemo(demoOf(NOVEMBER), act)).toMatchObject({ ok: false, refusal: { code: 'start/not-empty' } });
});
