import { expect, test } from 'vitest';
import type { AssetImportRow } from '#domain/inventory/import-fields.ts';
import { accept } from '#domain/result.ts';
import { openDatabase } from '../open-database.ts';
import { createStore, type Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { importAssets } from './import-assets.ts';
import { assetRows } from './read-assets.ts';

const act = { actor: 'test', action: 'import.assets' };
const NOW = Date.UTC(2026, 8, 1, 8);

function newStore(): Store {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
  const store = createStore(openDatabase(':memory:'), { now: () => NOW, newId });
  transact(store, act, (tx) => accept(write(tx, 'organisation', 'celik', { kind: 'company', name: 'Çelik B.V.' })));
  return store;
}

const file: readonly AssetImportRow[] = [
  {
    row: 2,
    assetTag: 'A-1',
    model: 'Prusa MK4',
    category: '3D-printen',
    location: 'Lab Noord',
    room: 'Hal',
    owner: 'celik b.v.',
  },
  { row: 3, assetTag: 'A-2', model: 'prusa mk4', category: '', location: 'Lab Noord', room: 'hal', owner: '' },
  { row: 4, assetTag: '', serialNumber: 'SN7', model: 'Laser', category: '', location: '', room: '', owner: '' },
];

test('adds what is new and makes what it stands in, and the same file again changes nothing', () => {
  const store = newStore();
  expect(importAssets(store, act, file, { create: true, dryRun: false })).toEqual({
    added: 3,
    changed: 0,
    unchanged: 0,
    createdModels: 2,
    createdLocations: 1,
    createdRooms: 1,
    problems: [],
  });
  const before = assetRows(store.db, NOW);
  expect(before.map((row) => [row.assetTag, row.modelName, row.locationName, row.roomName, row.ownerName])).toEqual([
    ['', 'Laser', null, null, null],
    ['A-1', 'Prusa MK4', 'Lab Noord', 'Hal', 'Çelik B.V.'],
    ['A-2', 'Prusa MK4', 'Lab Noord', 'Hal', null],
  ]);
  const again = importAssets(store, act, file, { create: true, dryRun: false });
  expect([again.added, again.changed, again.unchanged, again.createdModels]).toEqual([0, 0, 3, 0]);
  expect(assetRows(store.db, NOW)).toEqual(before);
});

test('a trial run tells the same and writes nothing', () => {
  const store = newStore();
  expect(importAssets(store, act, file, { create: true, dryRun: true })).toMatchObject({ added: 3, createdRooms: 1 });
  expect(assetRows(store.db, NOW)).toEqual([]);
});

test('changes only what the file has columns for', () => {
  const store = newStore();
  importAssets(store, act, file, { create: true, dryRun: false });
  const report = importAssets(store, act, [{ row: 2, assetTag: 'a-1', place: 'kast 3' }], {
    create: false,
    dryRun: false,
  });
  expect(report).toMatchObject({ changed: 1, problems: [] });
  expect(assetRows(store.db, NOW).find((row) => row.assetTag === 'a-1')).toMatchObject({
    place: 'kast 3',
    roomName: 'Hal',
    ownerName: 'Çelik B.V.',
  });
});

test('leaves out each row that cannot be meant, with the reason, and takes the others', () => {
  const store = newStore();
  const rows: readonly AssetImportRow[] = [
    { row: 2, assetTag: '', serialNumber: '', model: 'Laser' },
    { row: 3, assetTag: 'B-1', model: 'Laser' },
    { row: 4, assetTag: 'b-1', model: 'Laser' },
    { row: 5, assetTag: 'B-2', model: '' },
    { row: 6, assetTag: 'B-3', model: 'Laser', owner: 'Nobody' },
    { row: 7, assetTag: 'B-4', model: 'Laser', room: 'Hal' },
    { row: 8, assetTag: 'x'.repeat(61), model: 'Laser' },
  ];
  const report = importAssets(store, act, rows, { create: true, dryRun: false });
  expect(report.added).toBe(1);
  expect(report.problems.map(({ row, code, otherRow }) => [row, code, otherRow])).toEqual([
    [2, 'no-key', null],
    [4, 'twice-in-file', 3],
    [5, 'model-empty', null],
    [6, 'owner-unknown', null],
    [7, 'room-without-location', null],
    [8, 'too-long', null],
  ]);
  const strict = importAssets(store, act, [{ row: 2, assetTag: 'C-1', model: 'Onbekend' }], {
    create: false,
    dryRun: false,
  });
  expect(strict.problems.map((problem) => problem.code)).toEqual(['model-unknown']);
});
