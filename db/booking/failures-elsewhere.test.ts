import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { accept } from '#domain/result.ts';
import { HOUR } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { newKit } from '../inventory/asset.fixture.ts';
import { saveKit } from '../inventory/save-kit.ts';
import { saveClosure } from '../location/closure.ts';
import { openDatabase } from '../open-database.ts';
import { expireOptions } from '../planning/expire-options.ts';
import { createStore, type Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { book } from './book.ts';
import { cancelBooking } from './cancel.ts';
import { setBookingStatus } from './change.ts';
import { gatherFacts } from './gather-facts.ts';
import { readBooking } from './read.ts';
import { resettleHolders } from './resettle.ts';

const act = { actor: 'Jo', action: 'test' };
const NOW = toInstant('2026-11-02', '09:00');
const nine = toInstant('2026-12-15', '09:00');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function storeOn(path: string, prefix: string, clock = { now: NOW }): Store {
  let count = 0;
  const newId = () => {
    count += 1;
    return `${prefix}0000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
  return createStore(openDatabase(path), { now: () => clock.now, newId });
}

function furnish(store: Store): Store {
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Oost' });
    write(tx, 'resource', 'room', { kind: 'room', name: 'Werkplaats', location_id: 'lab' });
    write(tx, 'room', 'room', { capacity: 30 });
    write(tx, 'asset_model', 'saw', { name: 'Zaag' });
    for (const id of ['saw-1', 'saw-2']) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      write(tx, 'asset', id, { model_id: 'saw', asset_tag: id });
    }
    return accept(null);
  });
  return store;
}

function draftOf(resourceId: string, given: Partial<BookingDraft> = {}): BookingDraft {
  const needs = [{ kind: 'resource' as const, resourceId }];
  return newDraft({ start: nine, end: nine + 2 * HOUR }, { title: 'Groep 8', locationId: 'lab', needs, ...given });
}

const isHeld = (store: Store, id: string) => !store.occupancy.isFree(id, nine, nine + 2 * HOUR);

/** What goes wrong in comparable programs; the kits of counted parts, and closed days that delete or block, are with
 * their features (inventory.test.ts, location.test.ts, school-rules.test.ts). */
describe('what fails elsewhere does not fail here', () => {
  test('two programs that book at the same moment are not both told yes (LibreBooking 147)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'techlab-twice-'));
    folders.push(folder);
    const path = join(folder, 'region.db');
    const [one, two] = [furnish(storeOn(path, 'a')), storeOn(path, 'b')];
    // Both have looked: both remember the room as free.
    expect([isHeld(one, 'room'), isHeld(two, 'room')]).toEqual([false, false]);
    expect(book(one, act, 'first', draftOf('room')).ok).toBe(true);
    expect(isHeld(two, 'room')).toBe(false);
    expect(book(two, act, 'second', draftOf('room'))).toMatchObject({
      ok: false,
      refusal: { kind: 'taken', holdings: [{ bookingId: 'first' }] },
    });
    expect(
      book(one, act, 'third', draftOf('room', { needs: [{ kind: 'model', modelId: 'saw', quantity: 2 }] })).ok,
    ).toBe(true);
    const any = draftOf('room', { needs: [{ kind: 'model', modelId: 'saw', quantity: 1 }] });
    expect(book(two, act, 'fourth', any)).toMatchObject({ ok: false, refusal: { kind: 'verdicts' } });
    for (const store of [one, two]) store.db.sqlite.close();
  });

  test('a double click lends once, and a second person is refused (openlibry 11)', () => {
    const store = furnish(storeOn(':memory:', 'a'));
    const twice = [book(store, act, 'a', draftOf('saw-1')), book(store, act, 'a', draftOf('saw-1'))];
    expect(twice).toMatchObject([{ ok: true }, { ok: true, value: { transactionId: '' } }]);
    expect(book(store, act, 'b', draftOf('saw-1')).ok).toBe(false);
    expect(store.db.sqlite.prepare('SELECT count(*) AS n FROM booking').get()).toEqual({ n: 1 });
  });

  test('a kit whose contents changed leaves nothing behind when its booking ends (Shelf 2971)', () => {
    const store = furnish(storeOn(':memory:', 'a'));
    const holding = (assetId: string) =>
      newKit({ name: 'Kist', locationId: 'lab', lines: [{ assetId, description: 'Zaag', quantity: 1 }] });
    expect(saveKit(store, act, 'kist', holding('saw-1')).ok).toBe(true);
    book(store, act, 'a', draftOf('kist'));
    expect(saveKit(store, act, 'kist', holding('saw-2')).ok).toBe(true);
    expect(['kist', 'saw-1', 'saw-2'].map((id) => isHeld(store, id))).toEqual([true, false, true]);
    cancelBooking(store, act, 'a', { by: 'lab', reason: '' });
    expect(['kist', 'saw-1', 'saw-2'].map((id) => isHeld(store, id))).toEqual([false, false, false]);
  });

  test('what is put in a kit is claimed by who booked the cupboard that the kit stands in', () => {
    const store = furnish(storeOn(':memory:', 'a'));
    const link = (id: string, container: string, part: string) =>
      transact(store, act, (tx) => {
        write(tx, 'resource_part', id, { container_id: container, part_id: part });
        const taken = resettleHolders(tx, container);
        expect(taken).toBeNull();
        return accept(null);
      });
    transact(store, act, (tx) => {
      for (const id of ['kast', 'kist']) write(tx, 'resource', id, { kind: 'kit', name: id, location_id: 'lab' });
      return accept(null);
    });
    link('1', 'kast', 'kist');
    book(store, act, 'a', draftOf('kast'));
    link('2', 'kist', 'saw-1');
    expect(isHeld(store, 'saw-1')).toBe(true);
  });

  test('what is in use now can be booked for next month (Librarika 101)', () => {
    const store = furnish(storeOn(':memory:', 'a'));
    const now = draftOf('saw-1', { start: NOW - HOUR, end: NOW + HOUR });
    const overrides = [{ rule: 'in-the-past', reason: 'loopt al' }];
    expect(book(store, act, 'now', { ...now, kind: 'lesson', overrides }).ok).toBe(true);
    expect(book(store, act, 'later', draftOf('saw-1')).ok).toBe(true);
  });

  test('a request holds its slot until it is answered, and an option until its day (CommonsBooking_1 92)', () => {
    const clock = { now: NOW };
    const store = furnish(storeOn(':memory:', 'a', clock));
    book(store, act, 'asked', draftOf('room', { status: 'requested' }));
    expect(book(store, act, 'other', draftOf('room')).ok).toBe(false);
    expect(setBookingStatus(store, act, 'asked', 'option', '2026-11-10').ok).toBe(true);
    clock.now = toInstant('2026-11-10', '23:59');
    expireOptions(store);
    expect(book(store, act, 'other', draftOf('room')).ok).toBe(false);
    clock.now = toInstant('2026-11-11', '00:00');
    expireOptions(store);
    expect(readBooking(store.db, 'asked')?.status).toBe('cancelled');
    expect(book(store, act, 'other', draftOf('room')).ok).toBe(true);
  });

  test('days of notice are days of the calendar, closed ones included (leihs 1908)', () => {
    const store = furnish(storeOn(':memory:', 'a'));
    const closure = { locationId: 'lab', kind: 'desk_closed', firstOn: '2026-11-03', lastOn: '2026-12-07' } as const;
    expect(saveClosure(store, act, 'c', { ...closure, reason: 'Verbouwing' }).ok).toBe(true);
    const { db, occupancy } = store;
    const rules = judge(gatherFacts({ db, occupancy }, draftOf('room'), NOW)).map(({ rule }) => rule);
    expect(rules).not.toContain('short-notice');
  });
});
