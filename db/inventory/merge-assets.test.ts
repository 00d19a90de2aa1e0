import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { codeOf } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { book } from '../booking/book.ts';
import { occupancyFindings } from '../check/check-occupancy.ts';
import { statement } from '../connection.ts';
import { scan } from '../loan/scan.ts';
import { reportDefect } from '../safety/defects.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { newAsset, newKit } from './asset.fixture.ts';
import { assetDoubles, doubleOf } from './asset-doubles.ts';
import { FOLLOWS, STAYS } from './asset-references.ts';
import { changeAssets } from './change-assets.ts';
import { createAsset } from './create-asset.ts';
import { mergeAssets } from './merge-assets.ts';
import { saveModel } from './models.ts';
import { assetRecord } from './read-assets.ts';
import { type KitFields, saveKit } from './save-kit.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const HOUR = 3_600_000;

const fields = newAsset({ modelId: 'mk4', locationId: 'north' });

/** Two records of one printer: `kept` with label A-1, `double` with label A-2. */
function newStore(): Store {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    write(tx, 'location', 'north', { name: 'Lab north' });
    return accept(null);
  });
  saveModel(store, act, 'mk4', { name: 'Prusa MK4', maker: 'Prusa', category: '3D-printen', description: '' });
  createAsset(store, act, 'kept', { ...fields, assetTag: 'A-1', fundingSource: 'STO 2025-2028' });
  createAsset(store, act, 'double', {
    ...fields,
    assetTag: 'A-2',
    serialNumber: 'PM4-77',
    fundingSource: 'Gemeente',
    warrantyUntil: '2027-06-30',
  });
  return store;
}

function bookOf(store: Store, id: string, resourceId: string, start: number): void {
  const draft = newDraft(
    { start, end: start + HOUR },
    { title: `Groep ${id}`, needs: [{ kind: 'resource', resourceId }] },
  );
  const result = book(store, act, id, draft);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

const kit = (id: string, name: string, assetId: string): [string, KitFields] => [
  id,
  newKit({ name, locationId: 'north', lines: [{ assetId, description: '', quantity: 1 }] }),
];

const holder = (store: Store, id: string, at: number) => store.occupancy.holderOf(id, at, at + 1)?.bookingId ?? null;
const claims = (store: Store) =>
  statement(store.db, 'SELECT resource_id, start_at, end_at, booking_id FROM occupancy ORDER BY 1, 2').all();

test('makes two records of one thing one: facts, faults and coming bookings go to the record that is kept', () => {
  const store = newStore();
  bookOf(store, 'kept-first', 'kept', NOW + 24 * HOUR);
  bookOf(store, 'double-then', 'double', NOW + 26 * HOUR);
  reportDefect(store, act, { id: 'jam', assetId: 'double', note: 'Extruder hapert', usable: true, sameAs: null });
  const merged = mergeAssets(store, act, 'kept', 'double');
  expect(codeOf(merged)).toBe(null);
  expect(assetRecord(store.db, 'kept', NOW)).toMatchObject({
    assetTag: 'A-1',
    serialNumber: 'PM4-77',
    fundingSource: 'STO 2025-2028; Gemeente',
    warrantyUntil: '2027-06-30',
    mergedInto: null,
  });
  expect(assetRecord(store.db, 'double', NOW)).toMatchObject({ status: 'retired', mergedInto: 'kept' });
  expect(holder(store, 'kept', NOW + 26 * HOUR)).toBe('double-then');
  expect(holder(store, 'double', NOW + 26 * HOUR)).toBe(null);
  expect(statement(store.db, 'SELECT asset_id FROM defect').pluck().all()).toEqual(['kept']);
  expect([...occupancyFindings(store.db)]).toEqual([]);
});

test('takes the whole of it back', () => {
  const store = newStore();
  bookOf(store, 'visit', 'double', NOW + 24 * HOUR);
  saveKit(store, act, ...kit('case', 'Kist Printen', 'double'));
  const before = [assetRecord(store.db, 'kept', NOW), assetRecord(store.db, 'double', NOW), claims(store)];
  const merged = mergeAssets(store, act, 'kept', 'double');
  if (!merged.ok) throw new Error(merged.refusal.code);
  undo(store, act, merged.value.transactionId);
  const after = [assetRecord(store.db, 'kept', NOW), assetRecord(store.db, 'double', NOW), claims(store)];
  expect(after).toEqual(before);
});

test('leaves everything when both are booked at one time, and says by whom', () => {
  const store = newStore();
  bookOf(store, 'one', 'kept', NOW + 24 * HOUR);
  bookOf(store, 'other', 'double', NOW + 24 * HOUR + HOUR / 2);
  const before = [assetRecord(store.db, 'double', NOW), claims(store)];
  const refused = mergeAssets(store, act, 'kept', 'double');
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'inventory/both-booked' } });
  expect([assetRecord(store.db, 'double', NOW), claims(store)]).toEqual(before);
});

test('puts the kept record in the case of its double, whose bookings claim it', () => {
  const store = newStore();
  saveKit(store, act, ...kit('case', 'Kist Printen', 'double'));
  bookOf(store, 'loan', 'case', NOW + 24 * HOUR);
  expect(codeOf(mergeAssets(store, act, 'kept', 'double'))).toBe(null);
  expect(holder(store, 'kept', NOW + 24 * HOUR)).toBe('loan');
  expect([...occupancyFindings(store.db)]).toEqual([]);
});

test('refuses records that lie in two cases, and one that is merged already', () => {
  const store = newStore();
  saveKit(store, act, ...kit('case', 'Kist Printen', 'double'));
  saveKit(store, act, ...kit('other', 'Kist Maken', 'kept'));
  expect(codeOf(mergeAssets(store, act, 'kept', 'double'))).toBe('inventory/both-in-kits');
  expect(codeOf(mergeAssets(store, act, 'kept', 'kept'))).toBe('inventory/merge-with-itself');
  expect(codeOf(mergeAssets(store, act, 'kept', 'nobody'))).toBe('inventory/asset-gone');
  createAsset(store, act, 'third', { ...fields, assetTag: 'A-3' });
  expect(codeOf(mergeAssets(store, act, 'kept', 'third'))).toBe(null);
  expect(codeOf(mergeAssets(store, act, 'double', 'third'))).toBe('inventory/merged-already');
});

test('finds the thing by the label of its double, however often it was merged', () => {
  const store = newStore();
  createAsset(store, act, 'third', { ...fields, assetTag: 'A-3' });
  mergeAssets(store, act, 'kept', 'double');
  mergeAssets(store, act, 'third', 'kept');
  const answer = scan(store, act, 'A-2');
  expect(answer).toMatchObject({ ok: true, value: { answer: { kind: 'lend', thing: { id: 'third' } } } });
});

test('gives the label of a double to no other thing, and takes none of a thing that is written off', () => {
  const store = newStore();
  createAsset(store, act, 'third', { ...fields, assetTag: 'A-3' });
  mergeAssets(store, act, 'kept', 'double');
  expect(codeOf(changeAssets(store, act, ['third'], { assetTag: 'a-2' }))).toBe('inventory/tag-taken');
  expect(codeOf(changeAssets(store, act, ['kept'], { assetTag: 'A-2' }))).toBe(null);
  transact(store, act, (tx) => accept(write(tx, 'asset', 'third', { retired_on: '2026-08-01', retired_reason: 'Op' })));
  expect(codeOf(mergeAssets(store, act, 'third', 'kept'))).toBe('inventory/asset-retired');
  expect(codeOf(mergeAssets(store, act, 'kept', 'third'))).toBe(null);
});

test('proposes records that carry one label or serial number, until they are one', () => {
  const store = newStore();
  createAsset(store, act, 'typed-twice', { ...fields, assetTag: 'A-3', serialNumber: 'pm4-77 ' });
  expect(assetDoubles(store.db).map(({ reason, members }) => [reason, members.map(({ id }) => id)])).toEqual([
    ['serial', ['double', 'typed-twice']],
  ]);
  expect(doubleOf(store.db, 'kept')).toBeNull();
  expect(doubleOf(store.db, 'double')).toEqual({ id: 'typed-twice', name: 'Prusa MK4 A-3', reason: 'serial' });
  mergeAssets(store, act, 'double', 'typed-twice');
  expect(assetDoubles(store.db)).toEqual([]);
});

test('knows every column that names an asset', () => {
  const { db } = newStore();
  const tables = statement(db, "SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const naming = tables.flatMap((table) =>
    (
      statement(db, `SELECT "table" AS target, "from" AS source FROM pragma_foreign_key_list('${table}')`).all() as {
        target: string;
        source: string;
      }[]
    )
      .filter(({ target }) => target === 'asset' || target === 'resource')
      .map(({ source }) => `${table}.${source}`),
  );
  expect([...naming].sort()).toEqual([...FOLLOWS, ...STAYS].map((pair) => pair.join('.')).sort());
});
