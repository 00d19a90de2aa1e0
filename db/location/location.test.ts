import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accepted } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { claimsOf } from '../booking/read.ts';
import { affectedByClosure } from '../calendar/affected-bookings.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { listClosures, removeClosure, saveClosure } from './closure.ts';
import { listLocations } from './list-locations.ts';
import { listResources } from './list-resources.ts';
import { removeLocation, saveLocation, setOpeningHours } from './save-location.ts';
import { removeRoom, removeStation, saveRoom, saveStation } from './save-room.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const HOUR = 3_600_000;

function newStore(): Store {
  return storeInMemory(() => NOW);
}

function addLocation(store: Store, id: string, name: string): void {
  const address = { street: 'Kade 1', postcode: '1234 AB', city: 'Dorp', note: '' };
  accepted(
    saveLocation(store, act, id, { ...address, name, status: 'active', timeZone: 'Europe/Amsterdam', mobile: false }),
  );
}

function addRoom(store: Store, id: string, locationId: string, name: string): void {
  accepted(saveRoom(store, act, id, { locationId, name, capacity: 24, traits: ['water'], bookable: true, note: '' }));
}

function booked(store: Store, id: string, resourceId: string, start: number, over: Partial<BookingDraft> = {}): string {
  const given = {
    title: id,
    locationId: 'noord',
    contactName: 'Jo',
    contactPhone: '06',
    groupLabel: 'Groep 8',
    needs: [{ kind: 'resource' as const, resourceId }],
    overrides: [
      { rule: 'location-closed', reason: 'test' },
      { rule: 'lead-time', reason: 'test' },
    ],
    ...over,
  };
  const result = book(store, act, id, newDraft({ start, end: start + HOUR }, given));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return id;
}

function lab(): Store {
  const store = newStore();
  addLocation(store, 'noord', 'Lab Noord');
  addLocation(store, 'zuid', 'Lab Zuid');
  addRoom(store, 'werkplaats', 'noord', 'Werkplaats');
  accepted(saveStation(store, act, 'lasbank', { roomId: 'werkplaats', name: 'Lasbank', bookable: true }));
  return store;
}

test('shows locations in the order they were added, with rooms, stations and hours', () => {
  const store = lab();
  accepted(setOpeningHours(store, act, 'noord', [{ weekday: 1, opens: '08:45', closes: '17:00' }]));
  const [noord, zuid] = listLocations(store.db);
  expect(noord?.rooms).toEqual([
    {
      id: 'werkplaats',
      name: 'Werkplaats',
      capacity: 24,
      traits: ['water'],
      bookable: true,
      note: '',
      stations: [{ id: 'lasbank', name: 'Lasbank', bookable: true }],
    },
  ]);
  expect(noord?.openingHours.map(({ weekday, opens, closes }) => [weekday, opens, closes])).toEqual([
    [1, '08:45', '17:00'],
  ]);
  expect([noord?.position, zuid?.position, zuid?.name]).toEqual([0, 1, 'Lab Zuid']);
});

test('claims the stations of a room with the room', () => {
  const store = lab();
  booked(store, 'bezoek', 'werkplaats', toInstant('2026-10-06', '09:00'));
  expect(claimsOf(store.db, 'bezoek').map((claim) => claim.resourceId)).toEqual(['werkplaats', 'lasbank']);
});

test('claims a station that is added to a room at once for the bookings that hold the room', () => {
  const store = lab();
  booked(store, 'bezoek', 'werkplaats', toInstant('2026-10-06', '09:00'));
  const added = accepted(saveStation(store, act, 'zaag', { roomId: 'werkplaats', name: 'Zaag', bookable: true }));
  const held = () => claimsOf(store.db, 'bezoek').map((claim) => claim.resourceId);
  expect(held()).toEqual(['werkplaats', 'lasbank', 'zaag']);
  accepted(undo(store, act, added.transactionId));
  expect(held()).toEqual(['werkplaats', 'lasbank']);
});

test('moves a station with its claims, and refuses when the other room is booked at a time it is taken', () => {
  const store = lab();
  addRoom(store, 'lokaal', 'noord', 'Lokaal');
  booked(store, 'bezoek', 'werkplaats', toInstant('2026-10-06', '09:00'));
  booked(store, 'cursus', 'lokaal', toInstant('2026-10-06', '13:00'));
  accepted(saveStation(store, act, 'lasbank', { roomId: 'lokaal', name: 'Lasbank', bookable: true }));
  const held = (id: string) => claimsOf(store.db, id).map((claim) => claim.resourceId);
  expect([held('bezoek'), held('cursus')]).toEqual([['werkplaats'], ['lokaal', 'lasbank']]);

  booked(store, 'demo', 'lasbank', toInstant('2026-10-06', '09:00'));
  expect(saveStation(store, act, 'lasbank', { roomId: 'werkplaats', name: 'Lasbank', bookable: true })).toMatchObject({
    ok: false,
    refusal: { code: 'booking/part-taken', facts: { resourceName: 'Lasbank', holder: 'demo' } },
  });
  expect([held('bezoek'), held('cursus')]).toEqual([['werkplaats'], ['lokaal', 'lasbank']]);
});

test('moves the stations along when a room goes to another location', () => {
  const store = lab();
  accepted(
    saveRoom(store, act, 'werkplaats', {
      locationId: 'zuid',
      name: 'Werkplaats',
      capacity: 24,
      traits: [],
      bookable: true,
      note: '',
    }),
  );
  expect(listResources(store.db).map(({ id, locationId, roomId }) => [id, locationId, roomId])).toEqual([
    ['werkplaats', 'zuid', null],
    ['lasbank', 'zuid', 'werkplaats'],
  ]);
});

test('keeps the rows of hours that stay as they are and removes the others', () => {
  const store = lab();
  const morning = { weekday: 1, opens: '08:45', closes: '12:00' };
  accepted(setOpeningHours(store, act, 'noord', [morning, { weekday: 1, opens: '12:30', closes: '16:00' }]));
  const before = listLocations(store.db)[0]?.openingHours ?? [];
  accepted(setOpeningHours(store, act, 'noord', [morning, { weekday: 2, opens: '09:00', closes: '24:00' }]));
  const after = listLocations(store.db)[0]?.openingHours ?? [];
  expect(after[0]).toEqual(before[0]);
  expect(after.map(({ weekday, opens, closes }) => [weekday, opens, closes])).toEqual([
    [1, '08:45', '12:00'],
    [2, '09:00', '24:00'],
  ]);
  const refused = setOpeningHours(store, act, 'noord', [morning, { weekday: 1, opens: '11:00', closes: '13:00' }]);
  expect(refused.ok ? null : refused.refusal.code).toBe('location/hours-overlap');
  expect(listLocations(store.db)[0]?.openingHours).toEqual(after);
});

test('a closure lists the coming bookings on its days and leaves them as they are', () => {
  const store = lab();
  const first = booked(store, 'eerste-dag', 'werkplaats', toInstant('2026-10-06', '09:00'));
  const last = booked(store, 'laatste-uur', 'werkplaats', toInstant('2026-10-07', '23:00'));
  booked(store, 'dag-erna', 'werkplaats', toInstant('2026-10-08', '00:00'));
  const closure = {
    locationId: 'noord',
    kind: 'closed' as const,
    firstOn: '2026-10-06',
    lastOn: '2026-10-07',
    reason: 'Verbouwing',
  };
  accepted(saveClosure(store, act, 'dicht', closure));
  expect(affectedByClosure(store.db, closure, NOW).map((booking) => booking.id)).toEqual([first, last]);
  expect(affectedByClosure(store.db, { ...closure, locationId: null }, NOW)).toHaveLength(2);
  expect(affectedByClosure(store.db, { ...closure, locationId: 'zuid' }, NOW)).toEqual([]);
  expect(claimsOf(store.db, first)).toHaveLength(2);
});

test('a closed desk touches no visit that borrows nothing', () => {
  const store = lab();
  booked(store, 'bezoek', 'werkplaats', toInstant('2026-10-06', '09:00'));
  const closure = { locationId: null, firstOn: '2026-10-06', lastOn: '2026-10-06', reason: '' };
  expect(affectedByClosure(store.db, { ...closure, kind: 'desk_closed' }, NOW)).toEqual([]);
  expect(affectedByClosure(store.db, { ...closure, kind: 'closed' }, NOW)).toHaveLength(1);
});

test('a loan may span closed days, but not begin or end on one', () => {
  const store = lab();
  transact(store, act, (tx) => {
    write(tx, 'resource', 'kist', { kind: 'kit', name: 'Kist', location_id: 'noord' });
    write(tx, 'kit', 'kist', {});
    return accept(null);
  });
  booked(store, 'leen', 'kist', toInstant('2026-10-05', '09:00'), { end: toInstant('2026-10-09', '15:00') });
  const affected = (firstOn: string, lastOn: string, kind: 'closed' | 'desk_closed') =>
    affectedByClosure(store.db, { locationId: 'noord', kind, firstOn, lastOn }, NOW).length;
  expect(affected('2026-10-06', '2026-10-08', 'closed')).toBe(0);
  expect(affected('2026-10-05', '2026-10-05', 'closed')).toBe(1);
  expect(affected('2026-10-06', '2026-10-08', 'desk_closed')).toBe(0);
  expect(affected('2026-10-09', '2026-10-09', 'desk_closed')).toBe(1);
});

test('refuses a closure that ends before it begins; a removed one comes back by undo', () => {
  const store = lab();
  const closure = { locationId: null, kind: 'closed' as const, firstOn: '2026-12-24', reason: 'Kerst' };
  const refused = saveClosure(store, act, 'kerst', { ...closure, lastOn: '2026-12-23' });
  expect(refused.ok ? null : refused.refusal.field).toBe('lastOn');
  accepted(saveClosure(store, act, 'kerst', { ...closure, lastOn: '2026-12-24' }));
  const removed = accepted(removeClosure(store, act, 'kerst'));
  expect(listClosures(store.db)).toEqual([]);
  accepted(undo(store, act, removed.transactionId));
  expect(listClosures(store.db, { from: '2026-12-24', until: '2026-12-31', locationId: 'noord' })).toHaveLength(1);
  expect(listClosures(store.db, { from: '2026-12-25' })).toEqual([]);
});

test('refuses to remove a room with a coming booking, and says how many; without them undo restores it whole', () => {
  const store = lab();
  const before = listLocations(store.db);
  booked(store, 'bezoek', 'lasbank', toInstant('2026-10-06', '09:00'));
  expect(removeRoom(store, act, 'werkplaats')).toEqual({
    ok: false,
    refusal: { code: 'location/room-in-use', facts: { name: 'Werkplaats', bookings: 1, assets: 0 } },
  });
  expect(removeStation(store, act, 'lasbank').ok).toBe(false);
  expect(removeLocation(store, act, 'noord').ok).toBe(false);
  const other = lab();
  const done = accepted(removeRoom(other, act, 'werkplaats'));
  expect([listResources(other.db), listLocations(other.db)[0]?.rooms]).toEqual([[], []]);
  accepted(undo(other, act, done.transactionId));
  expect(listLocations(other.db)).toEqual(before);
});

test('takes the rooms of an unused location along', () => {
  const store = lab();
  accepted(removeLocation(store, act, 'noord'));
  expect(listLocations(store.db).map((location) => location.name)).toEqual(['Lab Zuid']);
  expect(listResources(store.db)).toEqual([]);
});
