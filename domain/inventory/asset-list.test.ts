import { expect, test } from 'vitest';
import { type AssetListRow, findAssets, groupByModel, sortAssets, toSearchable } from './asset-list.ts';

const base: AssetListRow = {
  id: 'a',
  assetTag: 'A-2',
  name: 'Printer rood',
  modelId: 'm1',
  modelName: 'Prusa MK4',
  category: '3D-printen',
  ownerId: null,
  ownerName: null,
  homeLocationId: 'l1',
  homeLocationName: 'Lab Noord',
  locationId: 'l1',
  locationName: 'Lab Noord',
  roomId: null,
  roomName: null,
  place: 'kast 3',
  serialNumber: 'SN-77',
  bookable: true,
  status: 'available',
  customValues: {},
};
const rows: AssetListRow[] = [
  base,
  {
    ...base,
    id: 'b',
    assetTag: 'A-10',
    name: 'Printer geel',
    ownerId: 'o1',
    ownerName: 'Çelik & Zn.',
    customValues: { f: '2.5', g: '2026-09-01' },
  },
  {
    ...base,
    id: 'c',
    assetTag: '',
    name: 'Lasbril',
    modelId: 'm2',
    modelName: 'Bril',
    category: '',
    status: 'retired',
  },
];
const assets = rows.map(toSearchable);
const ids = (found: readonly AssetListRow[]) => found.map((row) => row.id);

test('finds by every word, in any field, whatever the case or accents', () => {
  expect(ids(findAssets(assets, 'PRUSA celik', {}))).toEqual(['b']);
  expect(ids(findAssets(assets, 'kast 77', {}))).toEqual(['a', 'b']);
  expect(ids(findAssets(assets, '2,5 01-09-2026', {}))).toEqual(['b']);
});

test('leaves retired pieces out until they are asked for', () => {
  expect(ids(findAssets(assets, 'lasbril', {}))).toEqual([]);
  expect(ids(findAssets(assets, '', { status: ['retired'] }))).toEqual(['c']);
});

test('filters on one of the values of each facet, "not filled in" included', () => {
  expect(ids(findAssets(assets, '', { owner: ['none'] }))).toEqual(['a']);
  expect(ids(findAssets(assets, '', { owner: ['none', 'o1'], location: ['l1'] }))).toEqual(['a', 'b']);
  expect(ids(findAssets(assets, '', { location: ['elsewhere'] }))).toEqual([]);
});

test('sorts labels as people count, with the empty ones last either way', () => {
  expect(ids(sortAssets(rows, { column: 'assetTag', descending: false }))).toEqual(['a', 'b', 'c']);
  expect(ids(sortAssets(rows, { column: 'assetTag', descending: true }))).toEqual(['b', 'a', 'c']);
});

test('groups by model, in order of its name', () => {
  expect(groupByModel(rows).map((group) => [group.modelName, ids(group.rows)])).toEqual([
    ['Bril', ['c']],
    ['Prusa MK4', ['a', 'b']],
  ]);
});
