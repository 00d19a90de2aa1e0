import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accepted, codeOf } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { book } from '../booking/book.ts';
import { statement } from '../connection.ts';
import { reportDefect, solveDefect } from '../safety/defects.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { newAsset, newKit } from './asset.fixture.ts';
import { changeAssets } from './change-assets.ts';
import { removeAsset, retireAssets } from './condition.ts';
import { createAsset } from './create-asset.ts';
import { assetRows } from './list-assets.ts';
import { modelRows, removeModel, saveModel } from './models.ts';
import { readPhoto, setPhoto } from './photo.ts';
import { assetRecord, comingBookings } from './read-assets.ts';
import { kitContents, kitRecord } from './read-kits.ts';
import { type KitFields, removeKit, saveKit } from './save-kit.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const HOUR = 3_600_000;

function newStore(): Store {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    for (const id of ['north', 'south']) write(tx, 'location', id, { name: `Lab ${id}` });
    write(tx, 'resource', 'hall', { kind: 'room', name: 'Hal', location_id: 'north' });
    write(tx, 'room', 'hall', {});
    return accept(null);
  });
  saveModel(store, act, 'mk4', { name: 'Prusa MK4', maker: 'Prusa', category: '3D-printen', description: '' });
  return store;
}

const fields = newAsset({ modelId: 'mk4', locationId: 'north' });

const emptyKit = newKit({ name: 'Kist Robots', locationId: 'north' });

function draft(resourceId: string, start: number): BookingDraft {
  return newDraft({ start, end: start + HOUR }, { title: 'Groep 8', needs: [{ kind: 'resource', resourceId }] });
}

const holder = (store: Store, id: string, at: number) => store.occupancy.holderOf(id, at, at + 1)?.bookingId ?? null;

test('adds an asset once on a double click, and names it after its model and label', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', { ...fields, assetTag: 'A-1' }));
  accepted(createAsset(store, act, 'a', { ...fields, assetTag: 'A-1' }));
  expect(assetRows(store.db, NOW)).toEqual([
    {
      id: 'a',
      assetTag: 'A-1',
      name: 'Prusa MK4 A-1',
      modelId: 'mk4',
      modelName: 'Prusa MK4',
      category: '3D-printen',
      ownerId: null,
      ownerName: null,
      homeLocationId: 'north',
      homeLocationName: 'Lab north',
      locationId: 'north',
      locationName: 'Lab north',
      roomId: null,
      roomName: null,
      place: '',
      serialNumber: '',
      bookable: true,
      customValues: {},
      status: 'available',
    },
  ]);
});

test('refuses a label that another asset carries, naming it, but keeps two that a merge brought', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', { ...fields, assetTag: 'A-1' }));
  expect(createAsset(store, act, 'b', { ...fields, assetTag: 'a-1' })).toEqual({
    ok: false,
    refusal: {
      code: 'inventory/tag-taken',
      facts: { assetTag: 'a-1', id: 'a', name: 'Prusa MK4 A-1', location: 'Lab north' },
      field: 'assetTag',
    },
  });
  accepted(createAsset(store, act, 'b', { ...fields, assetTag: 'A-2' }));
  transact(store, act, (tx) => accept(write(tx, 'asset', 'b', { asset_tag: 'A-1' })));
  expect(assetRows(store.db, NOW).map((row) => row.assetTag)).toEqual(['A-1', 'A-1']);
  expect(codeOf(changeAssets(store, act, ['b'], { place: 'kast 3' }))).toBe(null);
});

test('refuses what refers to a model, owner or room that is not there, beside its field', () => {
  const store = newStore();
  for (const field of ['modelId', 'ownerId', 'locationId', 'roomId'] as const) {
    const result = createAsset(store, act, 'a', { ...fields, [field]: 'nobody' });
    expect(result.ok ? null : [result.refusal.code, result.refusal.field]).toEqual(['inventory/reference-gone', field]);
  }
});

test('changes many in one go, all or none, and one undo takes it back', () => {
  const store = newStore();
  for (const id of ['a', 'b', 'c']) accepted(createAsset(store, act, id, { ...fields, roomId: 'hall' }));
  const before = assetRows(store.db, NOW);
  expect(codeOf(changeAssets(store, act, ['a', 'gone'], { locationId: 'south' }))).toBe('inventory/asset-gone');
  expect(assetRows(store.db, NOW)).toEqual(before);
  const done = accepted(changeAssets(store, act, ['a', 'b', 'c'], { locationId: 'south', category: 'Printen' }));
  expect(assetRows(store.db, NOW).map((row) => [row.locationId, row.roomId, row.category])).toEqual([
    ['south', null, 'Printen'],
    ['south', null, 'Printen'],
    ['south', null, 'Printen'],
  ]);
  accepted(undo(store, act, done.transactionId));
  expect(assetRows(store.db, NOW)).toEqual(before);
});

test('lets a room decide the location, and refuses a room that is elsewhere', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', { ...fields, locationId: 'south' }));
  expect(codeOf(changeAssets(store, act, ['a'], { locationId: 'south', roomId: 'hall' }))).toBe(
    'inventory/room-elsewhere',
  );
  accepted(changeAssets(store, act, ['a'], { roomId: 'hall' }));
  expect(assetRows(store.db, NOW)[0]).toMatchObject({ locationId: 'north', roomId: 'hall' });
});

test('lets a made name follow its label, and leaves a given name alone', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', { ...fields, assetTag: 'A-1' }));
  accepted(createAsset(store, act, 'b', { ...fields, assetTag: 'A-2', name: 'De rode' }));
  accepted(changeAssets(store, act, ['a'], { assetTag: 'A-9' }));
  accepted(changeAssets(store, act, ['b'], { assetTag: 'A-8' }));
  expect(assetRows(store.db, NOW).map((row) => row.name)).toEqual(['De rode', 'Prusa MK4 A-9']);
});

test('derives the status from defects and bookings', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', fields));
  book(store, act, 'now', draft('a', NOW - HOUR / 2));
  expect(assetRecord(store.db, 'a', NOW)?.status).toBe('in_use');
  expect(assetRecord(store.db, 'a', NOW + HOUR / 2)?.status).toBe('available');
  accepted(reportDefect(store, act, { id: 'd', assetId: 'a', note: 'nozzle verstopt', usable: false, sameAs: null }));
  expect(assetRecord(store.db, 'a', NOW)).toMatchObject({ status: 'defect', defectSince: NOW });
  expect(modelRows(store.db, NOW)).toMatchObject([{ assets: 1, available: 0 }]);
  accepted(solveDefect(store, act, 'a', { solution: 'nozzle vervangen' }));
  expect(modelRows(store.db, NOW + HOUR)).toMatchObject([{ assets: 1, available: 1 }]);
});

test('retires what is still booked only when that is accepted, and never removes what was booked', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', fields));
  book(store, act, 'later', draft('a', NOW + HOUR));
  const retirement = { ids: ['a'], on: '2026-09-01', reason: 'versleten', acceptBookings: false };
  const refused = retireAssets(store, act, retirement);
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'still-booked', bookings: [{ id: 'later' }] } });
  expect(codeOf(removeAsset(store, act, 'a'))).toBe('inventory/asset-booked');
  expect(retireAssets(store, act, { ...retirement, acceptBookings: true }).ok).toBe(true);
  expect(assetRecord(store.db, 'a', NOW)?.status).toBe('retired');
  const ahead = retireAssets(store, act, { ...retirement, on: '2026-09-02', acceptBookings: true });
  expect(ahead).toMatchObject({ refusal: { refusal: { code: 'inventory/retired-in-future', field: 'on' } } });
});

test('keeps a model while it has pieces', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', fields));
  expect(codeOf(removeModel(store, act, 'mk4'))).toBe('inventory/model-in-use');
  accepted(removeAsset(store, act, 'a'));
  accepted(removeModel(store, act, 'mk4'));
  expect(modelRows(store.db, NOW)).toEqual([]);
});

test('claims the named pieces of a kit with the kit, also those added after it was booked', () => {
  const store = newStore();
  for (const id of ['a', 'b']) accepted(createAsset(store, act, id, fields));
  const line = { assetId: 'a', description: '', quantity: 1 };
  accepted(saveKit(store, act, 'kit', { ...emptyKit, lines: [line] }));
  book(store, act, 'visit', draft('kit', NOW + HOUR));
  expect([holder(store, 'a', NOW + HOUR), holder(store, 'b', NOW + HOUR)]).toEqual(['visit', null]);
  const swapped = accepted(saveKit(store, act, 'kit', { ...emptyKit, lines: [{ ...line, assetId: 'b' }] }));
  expect([holder(store, 'a', NOW + HOUR), holder(store, 'b', NOW + HOUR)]).toEqual([null, 'visit']);
  expect(comingBookings(store.db, ['b'], NOW).map((booking) => booking.id)).toEqual(['visit']);
  accepted(undo(store, act, swapped.transactionId));
  expect([holder(store, 'a', NOW + HOUR), holder(store, 'b', NOW + HOUR)]).toEqual(['visit', null]);
});

test('refuses a piece in a booked kit that somebody else holds at that time, and changes nothing', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', fields));
  accepted(saveKit(store, act, 'kit', emptyKit));
  book(store, act, 'visit', draft('kit', NOW + HOUR));
  book(store, act, 'other', draft('a', NOW + HOUR));
  const refused = saveKit(store, act, 'kit', {
    ...emptyKit,
    lines: [{ assetId: 'a', description: '', quantity: 1 }],
  });
  expect(refused).toMatchObject({
    refusal: { code: 'booking/part-taken', facts: { resourceName: 'Prusa MK4', holder: 'Groep 8' } },
  });
  expect(kitContents(store.db, 'kit', NOW)).toEqual([]);
  expect(holder(store, 'a', NOW + HOUR)).toBe('other');
});

test('lets a kit of counted parts alone sit in one booking at a time', () => {
  const store = newStore();
  const lines = [{ assetId: null, description: 'Tang', quantity: 12 }];
  accepted(saveKit(store, act, 'kit', { ...emptyKit, lines }));
  expect(kitRecord(store.db, 'kit', NOW)).toMatchObject({ lines: 1, pieces: 12, unfit: 0, status: 'available' });
  expect(book(store, act, 'one', draft('kit', NOW + HOUR)).ok).toBe(true);
  expect(book(store, act, 'two', draft('kit', NOW + HOUR + HOUR / 2)).ok).toBe(false);
});

test('refuses a piece twice, in two kits or by the dozen, naming the line', () => {
  const store = newStore();
  accepted(createAsset(store, act, 'a', fields));
  const line = { assetId: 'a', description: '', quantity: 1 };
  const flaw = (lines: KitFields['lines']) => {
    const result = saveKit(store, act, 'second', { ...emptyKit, lines });
    return result.ok ? null : [result.refusal.code, result.refusal.field];
  };
  expect(flaw([line, line])).toEqual(['inventory/twice-in-kit', 'lines.1.assetId']);
  expect(flaw([{ ...line, quantity: 2 }])).toEqual(['inventory/one-piece', 'lines.0.quantity']);
  expect(flaw([{ assetId: null, description: ' ', quantity: 2 }])).toEqual([
    'inventory/line-empty',
    'lines.0.description',
  ]);
  accepted(saveKit(store, act, 'first', { ...emptyKit, lines: [line] }));
  expect(flaw([line])).toEqual(['inventory/in-other-kit', 'lines.0.assetId']);
});

test('keeps the lines of a kit by their ids, in the order given', () => {
  const store = newStore();
  const counted = (description: string, id?: string) => ({ id, assetId: null, description, quantity: 1 });
  accepted(saveKit(store, act, 'kit', { ...emptyKit, lines: [counted('Tang'), counted('Zaag')] }));
  const [pliers, saw] = kitContents(store.db, 'kit', NOW);
  accepted(saveKit(store, act, 'kit', { ...emptyKit, lines: [counted('Zaag, fijn', saw?.id), counted('Boor')] }));
  const contents = kitContents(store.db, 'kit', NOW);
  expect(contents.map((line) => line.description)).toEqual(['Zaag, fijn', 'Boor']);
  expect([contents[0]?.id, contents.some((line) => line.id === pliers?.id)]).toEqual([saw?.id, false]);
});

test('keeps a kit that is booked', () => {
  const store = newStore();
  accepted(saveKit(store, act, 'kit', emptyKit));
  book(store, act, 'visit', draft('kit', NOW + HOUR));
  expect(codeOf(removeKit(store, act, 'kit'))).toBe('inventory/kit-booked');
});

test('keeps the bytes of a photo once, and refuses what is no photo', () => {
  const store = newStore();
  for (const id of ['a', 'b']) accepted(createAsset(store, act, id, fields));
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
  for (const id of ['a', 'b']) accepted(setPhoto(store, act, 'asset', id, { name: 'printer.jpg', bytes }));
  const photoId = assetRecord(store.db, 'a', NOW)?.photoId ?? '';
  const read = readPhoto(store.db, photoId);
  expect([read?.mediaType, new Uint8Array(read?.bytes ?? [])]).toEqual(['image/jpeg', bytes]);
  expect(statement(store.db, 'SELECT count(*) FROM attachment_content').pluck().get()).toBe(1);
  const photo = (content: Uint8Array) => codeOf(setPhoto(store, act, 'asset', 'a', { name: 'x.jpg', bytes: content }));
  expect(photo(new TextEncoder().encode('\0\0\0\x18ftypheic'))).toBe('inventory/photo-heic');
  expect(photo(new TextEncoder().encode('MZ program'))).toBe('inventory/photo-not-image');
  expect(photo(new Uint8Array(3_000_001).fill(0xff))).toBe('inventory/photo-too-large');
  accepted(setPhoto(store, act, 'asset', 'a', null));
  expect(assetRecord(store.db, 'a', NOW)?.photoId).toBe(null);
});
