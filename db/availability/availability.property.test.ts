import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SlotRequest } from '#domain/availability/slot-request.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accept, refuse } from '#domain/result.ts';
import { book, bookIn } from '../booking/book.ts';
import { cancelBooking } from '../booking/cancel.ts';
import { readBooking } from '../booking/read.ts';
import { settle } from '../booking/settle.ts';
import { openDatabase } from '../open-database.ts';
import { createStore, type Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { firstSlots } from './first-slots.ts';
import { freeResources } from './free-resources.ts';
import { readHeatMap } from './read-heat-map.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 6, 1, 8);
const MINUTE = 60_000;
/** Evening of the last day of a school year. */
const FIRST = Date.UTC(2027, 6, 31, 20);
/** `hall` holds the stations `bench` and `saw`. */
const RESOURCES = ['hall', 'bench', 'saw', 'robot', 'office'];
const STATIONS = ['bench', 'saw'];

interface Step {
  readonly kind: 'book' | 'refused' | 'cancel' | 'other process';
  readonly which: number;
  readonly resource: string;
  readonly at: number;
  readonly minutes: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('book', 'book', 'refused', 'cancel', 'other process'),
  which: fc.nat(9),
  resource: fc.constantFrom(...RESOURCES),
  at: fc.integer({ min: 0, max: 96 }).map((fives) => fives * 5),
  minutes: fc.constantFrom(10, 15, 45, 60, 120),
});

test('answers what the table says after any booking, refusal, cancelling and writing by another process', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.array(fc.nat(100), { maxLength: 3 }), (steps, probes) => {
      const folder = mkdtempSync(join(tmpdir(), 'techlab-availability-'));
      try {
        const [store, other] = [openStore(join(folder, 'data.sqlite'), 1), openStore(join(folder, 'data.sqlite'), 2)];
        for (const one of steps) {
          take(one.kind === 'other process' ? other : store, one);
          for (const probe of [0, ...probes]) compare(store, FIRST + probe * 5 * MINUTE);
        }
        store.db.sqlite.close();
        other.db.sqlite.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    runs(30),
  );
});

test('a room without a free station is not free, and counts as held in the heat map', () => {
  const store = openStore(':memory:', 1);
  take(store, { kind: 'book', which: 1, resource: 'saw', at: 0, minutes: 60 });
  const period = { start: FIRST, end: FIRST + 60 * MINUTE };
  expect(freeResources(store, RESOURCES, period)).toEqual(['bench', 'robot', 'office']);
  const days = [{ date: '2027-07-31', windows: [{ opens: '20:00', closes: '22:00' }] }];
  const cells = readHeatMap(store, { zone: 'UTC', days, resourceIds: ['hall', 'office'] });
  expect(cells).toEqual([{ date: '2027-07-31', opens: '20:00', closes: '22:00', free: 0.75 }]);
});

test('a station that becomes part of a room is seen at the next question', () => {
  const store = openStore(':memory:', 1);
  take(store, { kind: 'book', which: 1, resource: 'robot', at: 0, minutes: 60 });
  const period = { start: FIRST, end: FIRST + 60 * MINUTE };
  expect(freeResources(store, ['office'], period)).toEqual(['office']);
  transact(store, act, (tx) => {
    write(tx, 'resource_part', tx.newId(), { container_id: 'office', part_id: 'robot' });
    return accept(null);
  });
  expect(freeResources(store, ['office'], period)).toEqual([]);
});

function compare(store: Store, start: number): void {
  const period = { start, end: start + 50 * MINUTE };
  const held = store.db.sqlite.prepare('SELECT resource_id, start_at, end_at FROM occupancy').raw().all() as Held[];
  expect(freeResources(store, RESOURCES, period)).toEqual(RESOURCES.filter((id) => isFree(held, id, period)));
  const request = requestOf(start);
  const found = firstSlots(store, request, 4);
  const naive = naiveStarts(held, request).slice(0, 4);
  expect(found.map((slot) => slot.start)).toEqual(naive);
}

type Held = readonly [resource: string, start: number, end: number];

function requestOf(start: number): SlotRequest {
  const days = ['2027-07-31', '2027-08-01'].map((date) => ({ date, windows: [{ opens: '19:00', closes: '24:00' }] }));
  return {
    lengthMinutes: 45,
    setupMinutes: 15,
    cleanupMinutes: 0,
    zone: 'UTC',
    days,
    pools: [
      { resourceIds: ['office', 'robot'], quantity: 1 },
      { resourceIds: ['hall'], quantity: 1 },
    ],
    notBefore: start,
  };
}

function naiveStarts(held: readonly Held[], request: SlotRequest): number[] {
  const quarter = 15 * MINUTE;
  const widened = held.map(
    ([id, start, end]): Held => [id, Math.floor(start / quarter) * quarter, Math.ceil(end / quarter) * quarter],
  );
  const found: number[] = [];
  for (const { date } of request.days) {
    const midnight = Date.parse(`${date}T00:00Z`);
    for (let start = midnight + 76 * quarter; start <= midnight + 93 * quarter; start += quarter) {
      const claim = { start: start - quarter, end: start + 3 * quarter };
      const free = (id: string) => isFree(widened, id, claim);
      if (start >= (request.notBefore ?? 0) && (free('office') || free('robot')) && free('hall')) found.push(start);
    }
  }
  return found;
}

function isFree(held: readonly Held[], id: string, period: { start: number; end: number }): boolean {
  const claimed = id === 'hall' ? ['hall', ...STATIONS] : [id];
  return !held.some(([resource, start, end]) => claimed.includes(resource) && start < period.end && period.start < end);
}

function take(store: Store, { kind, which, resource, at, minutes }: Step): void {
  const id = `booking-${which}`;
  const period = { start: FIRST + at * MINUTE, end: FIRST + (at + minutes) * MINUTE };
  const draft = newDraft(period, { kind: 'lesson', title: 'Les', needs: [{ kind: 'resource', resourceId: resource }] });
  if (kind === 'cancel') cancelBooking(store, act, id, { by: 'lab', reason: 'ziek' });
  else if (kind === 'refused')
    transact(store, act, (tx) => {
      if (readBooking(tx, id)) write(tx, 'booking', id, { intent: 'cancelled' });
      settle(tx, id);
      return refuse(bookIn(tx, `${id}-refused`, draft));
    });
  else book(store, act, id, draft);
}

function openStore(path: string, device: number): Store {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-7000-800${device}-${String(count).padStart(12, '0')}`;
  };
  const store = createStore(openDatabase(path), { now: () => NOW, newId });
  if (device > 1) return store;
  transact(store, act, (tx) => {
    for (const id of RESOURCES) write(tx, 'resource', id, { kind: 'room', name: id });
    for (const part of STATIONS) write(tx, 'resource_part', tx.newId(), { container_id: 'hall', part_id: part });
    return accept(null);
  });
  return store;
}
