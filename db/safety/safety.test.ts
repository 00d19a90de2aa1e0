import { expect, test } from 'vitest';
import { accepted, codeOf } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { newAsset } from '../inventory/asset.fixture.ts';
import { createAsset } from '../inventory/create-asset.ts';
import { assetRows } from '../inventory/list-assets.ts';
import { saveModel } from '../inventory/models.ts';
import { assetRecord } from '../inventory/read-assets.ts';
import { listResources } from '../location/list-resources.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { defectsOf, openDefects, reportDefect, solveDefect } from './defects.ts';

const act = { actor: 'Jo', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);

function newStore(): Store {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Lab' });
    return accept(null);
  });
  saveModel(store, act, 'laser', { name: 'Laser', maker: '', category: '', description: '' });
  for (const id of ['one', 'two'])
    createAsset(store, act, id, newAsset({ modelId: 'laser', name: id, assetTag: id, locationId: 'lab' }));
  return store;
}

const fault = { id: 'd1', assetId: 'one', note: ' Noodstop hapert ', usable: false, sameAs: null };
const statusOf = (store: Store) => assetRecord(store.db, 'one', store.now())?.status;

test('takes out of order what cannot be used, and leaves in use what still works', () => {
  const store = newStore();
  accepted(reportDefect(store, act, { ...fault, usable: true }));
  expect(statusOf(store)).toBe('available');
  accepted(reportDefect(store, act, { ...fault, id: 'd2' }));
  expect([statusOf(store), listResources(store.db).find(({ id }) => id === 'one')?.status]).toEqual([
    'defect',
    'defect',
  ]);
  expect(assetRecord(store.db, 'one', NOW)).toMatchObject({ defectSince: NOW, defectNote: 'Noodstop hapert' });
  expect(openDefects(store.db).map(({ id, assetId, usable }) => [id, assetId, usable])).toEqual([
    ['d2', 'one', false],
    ['d1', 'one', true],
  ]);
});

test('reports once on a double click, and joins what is reported again', () => {
  const store = newStore();
  accepted(reportDefect(store, act, { ...fault, usable: true }));
  accepted(reportDefect(store, act, { ...fault, usable: true }));
  accepted(reportDefect(store, act, { ...fault, id: 'd2', note: 'Stopt niet', sameAs: 'd1' }));
  const [defect, ...others] = defectsOf(store.db, 'one');
  expect([others, defect?.reports.map(({ id }) => id), defect?.usable]).toEqual([[], ['d1', 'd2'], false]);
  accepted(solveDefect(store, act, 'one', { defectId: 'd1', solution: 'Knop vervangen' }));
  expect(defectsOf(store.db, 'one')).toMatchObject([{ id: 'd1', solvedBy: 'Jo', solution: 'Knop vervangen' }]);
  expect(statusOf(store)).toBe('available');
  expect(codeOf(solveDefect(store, act, 'one', { defectId: 'd1', solution: 'x' }))).toBe('safety/already-solved');
});

test('a report that joins a fault that was solved in the meantime is a fault of its own', () => {
  const store = newStore();
  accepted(reportDefect(store, act, fault));
  const solved = accepted(solveDefect(store, act, 'one', { solution: 'gesmeerd' }));
  accepted(reportDefect(store, act, { ...fault, id: 'd2', sameAs: 'd1' }));
  expect(defectsOf(store.db, 'one').map(({ id, solvedAt }) => [id, solvedAt])).toEqual([
    ['d2', null],
    ['d1', NOW],
  ]);
  accepted(undo(store, act, solved.transactionId));
  expect(openDefects(store.db).map(({ id }) => id)).toEqual(['d1', 'd2']);
});

test('knows no faults of what is gone or written off', () => {
  const store = newStore();
  expect(codeOf(reportDefect(store, act, { ...fault, assetId: 'nobody' }))).toBe('inventory/asset-gone');
  transact(store, act, (tx) => accept(write(tx, 'asset', 'one', { retired_on: '2026-08-01' })));
  expect(codeOf(reportDefect(store, act, fault))).toBe('inventory/asset-retired');
  expect(assetRows(store.db, NOW).map(({ id, status }) => [id, status])).toEqual([
    ['one', 'retired'],
    ['two', 'available'],
  ]);
});
