import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accept } from '#domain/result.ts';
import { HOUR } from '#domain/time/period.ts';
import { addDays, type IsoDate, toInstant, toLocal } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { cancelBooking, markNoShow } from '../booking/cancel.ts';
import { readBooking } from '../booking/read.ts';
import { changeAssets } from '../inventory/change-assets.ts';
import { countStock, moveStock } from '../stock/move-stock.ts';
import { applyStocktake, noteFoundAgain } from '../stock/stocktake.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { planTrips } from '../transport/plan-trips.ts';
import { tripsDuring } from '../transport/read-trips.ts';
import { tickTrip } from '../transport/tick-trip.ts';
import { expectUndoRestores, type Told } from '../undo-law.fixture.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { backInPlace, closeDay } from './close-day.ts';

const act = { actor: 'Jo', action: 'test' };
const MONDAY = '2026-11-23';
const THINGS = ['printer', 'camera'];

const KINDS = [
  'book',
  'book',
  'cancel',
  'no-show',
  'tick',
  'tick',
  'plan',
  'close-day',
  'close-day',
  'back',
  'stock',
  'count',
  'stocktake',
  'found',
  'asset',
  'later',
  'later',
  'undo',
] as const;

interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly which: number;
  readonly thing: number;
  readonly day: number;
  readonly amount: number;
  readonly yes: boolean;
  /** Taken back at once, to see that all is as it was. */
  readonly peek: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  which: fc.nat(1),
  thing: fc.nat(1),
  day: fc.nat(2),
  amount: fc.nat(3),
  yes: fc.boolean(),
  peek: fc.boolean(),
});

test('whatever is carried, counted and closed, the file is whole and undo puts all back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const { store, clock } = region();
      await expectUndoRestores(store, steps, (one, turn, done) => {
        if (one.kind === 'later') clock.now += (1 + one.amount) * 6 * HOUR;
        return take(store, one, turn, done);
      });
    }),
    runs(10),
  );
});

function take(store: Store, one: Step, turn: number, done: readonly string[]): Told | null {
  const id = `visit-${one.which}`;
  const thing = THINGS[one.thing] ?? '';
  const date = addDays(MONDAY, one.day);
  const place = one.yes ? 'zuid' : 'noord';
  switch (one.kind) {
    case 'book':
      return visit(store, id, date, 9 + 2 * one.amount, place, thing);
    case 'cancel':
      return cancelBooking(store, act, id, { by: 'school', reason: '' });
    case 'no-show':
      return markNoShow(store, act, id, one.yes);
    case 'tick':
    case 'plan': {
      const trips = tripsDuring(store.db, MONDAY, addDays(MONDAY, 7), store.now());
      const trip = trips[one.which % Math.max(1, trips.length)];
      if (!trip) return null;
      if (one.kind === 'tick')
        return tickTrip(store, act, { tripId: trip.id, step: one.amount > 1 ? 'loaded' : 'delivered', done: one.yes });
      const plan = one.amount === 0 ? null : { on: date, part: one.yes ? ('morning' as const) : null };
      return planTrips(store, act, { tripIds: [trip.id], driver: { personId: null, name: 'Ali' }, plan });
    }
    case 'close-day': {
      const visited = readBooking(store.db, id);
      if (!visited) return null;
      const lines = [{ consumableId: 'pla', amount: 100 * one.amount, unit: 'g' }];
      const counted = { bookingId: id, noShow: one.amount === 3, pupils: 18 + one.amount, supervisors: null, lines };
      const [used = ''] = visited.pieces.keys();
      return closeDay(store, act, {
        date: toLocal(visited.draft.start).date,
        locationId: visited.draft.locationId,
        visits: one.day === 0 ? [] : [counted],
        outOfPlace: one.yes ? [used] : [],
        knownOutOfPlace: one.thing === 0 ? THINGS : [],
        acceptShort: true,
      });
    }
    case 'back':
      return backInPlace(store, act, thing);
    case 'stock':
      return moveStock(store, act, `m-${turn}`, {
        consumableId: 'pla',
        kind: one.yes ? 'in' : 'out',
        amount: 100 * (1 + one.amount),
        unit: 'g',
        reason: '',
        acceptShort: true,
      });
    case 'count':
      return countStock(store, act, `c-${turn}`, {
        consumableId: 'pla',
        amount: 200 * one.amount,
        unit: 'g',
        reason: 'geteld',
      });
    case 'stocktake':
      return applyStocktake(store, act, `s-${turn}`, {
        locationId: place,
        roomId: place === 'noord' ? 'magazijn' : null,
        seenIds: one.amount > 1 ? [thing] : [],
      });
    case 'found':
      return noteFoundAgain(store, act, thing);
    case 'asset':
      return changeAssets(store, act, [thing], { locationId: place, roomId: null, place: `Kast ${one.amount}` });
    case 'later':
      return null;
    case 'undo': {
      const transactionId = done.at(-1 - one.which);
      return transactionId ? undo(store, act, transactionId) : null;
    }
  }
}

function visit(store: Store, id: string, date: IsoDate, hour: number, locationId: string, thing: string): Told {
  const start = toInstant(date, `${hour}:00`.padStart(5, '0'));
  const rules = ['material-short', 'supervision', 'lead-time', 'travel-time', 'in-the-past', 'resource-missing'];
  const needs = [thing, `hal-${locationId}-${thing}`].map((resourceId) => ({ kind: 'resource' as const, resourceId }));
  const overrides = rules.map((rule) => ({ rule, reason: 'test' }));
  const given = { title: id, locationId, pupils: 20, programmeVersionId: 'v', needs, overrides };
  return book(store, act, id, newDraft({ start, end: start + HOUR }, given));
}

/** Two visits; two labs; in the store room of one a printer and a camera; a lesson that uses 20 g for each pupil. */
function region() {
  const clock = { now: toInstant(MONDAY, '08:00') };
  const store = storeInMemory(() => clock.now);
  transact(store, act, (tx) => {
    for (const id of ['noord', 'zuid']) write(tx, 'location', id, { name: id });
    for (const place of ['noord', 'zuid'])
      for (const thing of THINGS) {
        write(tx, 'resource', `hal-${place}-${thing}`, { kind: 'room', name: 'Hal', location_id: place });
        write(tx, 'room', `hal-${place}-${thing}`, {});
      }
    write(tx, 'resource', 'magazijn', { kind: 'room', name: 'Magazijn', location_id: 'noord' });
    write(tx, 'room', 'magazijn', {});
    write(tx, 'asset_model', 'm', { name: 'Model' });
    for (const id of THINGS) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'noord' });
      write(tx, 'asset', id, { model_id: 'm', asset_tag: id, room_id: 'magazijn', home_location_id: 'noord' });
    }
    write(tx, 'programme', 'p', {});
    write(tx, 'programme_version', 'v', { programme_id: 'p', number: 1, name: '3D', duration_minutes: 60 });
    const need = { version_id: 'v', kind: 'consumable', description: 'PLA', amount: 0.4, unit: 'kg' } as const;
    write(tx, 'programme_need', 'n', need);
    write(tx, 'consumable', 'pla', { name: 'PLA', unit: 'g', location_id: 'noord', place: 'Kast 1' });
    write(tx, 'stock_movement', 'm', { consumable_id: 'pla', kind: 'in', milli: 600_000, happened_at: 1 });
    return accept(null);
  });
  expect(THINGS.map((thing, at) => visit(store, `visit-${at}`, MONDAY, 8 + at, 'noord', thing).ok)).toEqual([
    true,
    true,
  ]);
  clock.now += 2 * HOUR;
  return { store, clock };
}
