import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { cancelBooking } from '../booking/cancel.ts';
import { saveClosure } from '../location/closure.ts';
import { saveLocation, setOpeningHours } from '../location/save-location.ts';
import { saveRoom, saveStation } from '../location/save-room.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { readDay } from './day.ts';

const act = { actor: 'test', action: 'test' };
const DAY = '2026-11-24';
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 8, 1);

function lab(): Store {
  const store = storeInMemory(() => NOW);
  for (const [id, name, status] of [
    ['noord', 'Lab Noord', 'active'],
    ['zuid', 'Lab Zuid', 'active'],
    ['bouw', 'Lab in aanbouw', 'in_construction'],
  ] as const) {
    const address = { street: '', postcode: '', city: '', note: '', mobile: false };
    saveLocation(store, act, id, { ...address, name, status, timeZone: 'Europe/Amsterdam' });
  }
  const room = { capacity: 40, traits: [], bookable: true, note: '' };
  saveRoom(store, act, 'hal', { ...room, locationId: 'noord', name: 'Werkplaats' });
  saveRoom(store, act, 'zaal', { ...room, locationId: 'noord', name: 'Zaal' });
  saveStation(store, act, 'lasbank', { roomId: 'hal', name: 'Lasbank', bookable: true });
  transact(store, act, (tx) => {
    write(tx, 'asset_model', 'prusa', { name: 'Prusa MK4' });
    write(tx, 'resource', 'printer', { kind: 'asset', name: 'Printer 1', location_id: 'noord' });
    write(tx, 'asset', 'printer', { model_id: 'prusa', asset_tag: 'P-01', room_id: 'zaal', place: 'kast 3' });
    write(tx, 'resource', 'kist', { kind: 'kit', name: 'Kist robots', location_id: 'zuid' });
    write(tx, 'kit', 'kist', { code: 'K-07' });
    return accept(null);
  });
  return store;
}

function booked(store: Store, id: string, start: string, resources: string[], over: Partial<BookingDraft> = {}): void {
  const [date = '', time = ''] = start.split(' ');
  const from = toInstant(date, time);
  const given = {
    title: id,
    locationId: 'noord',
    groupLabel: 'Groep 8',
    pupils: 24,
    supervisors: 3,
    needs: resources.map((resourceId) => ({ kind: 'resource' as const, resourceId })),
    overrides: ['lead-time', 'not-open-that-day', 'location-closed', 'supervision'].map((rule) => ({
      rule,
      reason: 'test',
    })),
    ...over,
  };
  const result = book(store, act, id, newDraft({ start: from, end: from + HOUR }, given));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

test('tells per active location what happens, in order of time, with what to set up in which room', () => {
  const store = lab();
  booked(store, 'middag', `${DAY} 13:00`, ['lasbank']);
  booked(store, 'ochtend', `${DAY} 09:00`, ['hal', 'printer', 'kist']);
  booked(store, 'morgen', '2026-11-25 09:00', ['hal']);
  const [noord, zuid, ...rest] = readDay(store.db, DAY, NOW);
  expect(rest).toEqual([]);
  expect(noord?.visits.map(({ id, rooms, stations }) => [id, rooms[0]?.name, stations.map((s) => s.name)])).toEqual([
    ['ochtend', 'Werkplaats', []],
    ['middag', 'Werkplaats', ['Lasbank']],
  ]);
  const [group] = noord?.visits[0]?.setUp ?? [];
  expect(group?.things.map(({ name, tag, errand, roomName, place }) => [name, tag, errand, roomName, place])).toEqual([
    ['Kist robots', 'K-07', 'bring', null, ''],
    ['Printer 1', 'P-01', 'fetch', 'Zaal', 'kast 3'],
  ]);
  expect(noord?.next?.id).toBe('morgen');
  expect([zuid?.visits, zuid?.next]).toEqual([[], null]);
});

test('leaves out what is cancelled and puts a booking without a location where its room is', () => {
  const store = lab();
  booked(store, 'weg', `${DAY} 09:00`, ['hal']);
  cancelBooking(store, act, 'weg', { by: 'school', reason: '' });
  booked(store, 'onderhoud', `${DAY} 10:00`, ['zaal'], { kind: 'maintenance', locationId: null });
  booked(store, 'markt', `${DAY} 10:00`, [], { kind: 'event', locationId: null });
  const days = readDay(store.db, DAY, NOW);
  expect(days.map((day) => [day.id, day.visits.map((visit) => visit.id)])).toEqual([
    ['noord', ['onderhoud']],
    ['zuid', []],
    [null, ['markt']],
  ]);
});

test('keeps a loan that runs through the day apart from what happens', () => {
  const store = lab();
  booked(store, 'lang', '2026-11-23 09:00', ['kist'], { end: toInstant('2026-11-25', '16:00') });
  const noord = (date: string) => readDay(store.db, date, NOW)[0];
  expect([noord('2026-11-23')?.visits.length, noord('2026-11-23')?.ongoing.length]).toEqual([1, 0]);
  expect([noord(DAY)?.visits.length, noord(DAY)?.ongoing.length]).toEqual([0, 1]);
  expect([noord('2026-11-25')?.visits.length, noord('2026-11-25')?.ongoing.length]).toEqual([1, 0]);
});

test('shows the hours of the weekday and a closure', () => {
  const store = lab();
  setOpeningHours(store, act, 'noord', [{ weekday: 2, opens: '08:45', closes: '17:00' }]);
  saveClosure(store, act, 'dicht', {
    locationId: null,
    kind: 'closed',
    firstOn: DAY,
    lastOn: DAY,
    reason: 'Studiedag',
  });
  const [noord, zuid] = readDay(store.db, DAY, NOW);
  expect([noord?.openingHours, noord?.hasOpeningHours]).toEqual([[{ opens: '08:45', closes: '17:00' }], true]);
  expect(zuid?.closures).toEqual([{ id: 'dicht', kind: 'closed', lastOn: DAY, reason: 'Studiedag' }]);
  expect(readDay(store.db, '2026-11-25', NOW)[0]?.openingHours).toEqual([]);
});
