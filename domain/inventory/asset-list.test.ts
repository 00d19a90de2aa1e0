import { expect, test } from 'vitest';
import { foldText } from '../organisation/fold-text.ts';
import { type AssetFilter, type AssetSort, facetCounts, findAssets, groupByModel, sortAssets } from './asset-list.ts';
import type { AssetListRow } from './asset-row.ts';
import { packedOf } from './packed-assets.fixture.ts';

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
const assets = packedOf(rows);
const ids = (found: readonly AssetListRow[]) => found.map((row) => row.id);
const find = (search: string, filter: AssetFilter) => ids(findAssets(assets, assets.rows, search, filter));
const sorted = (column: AssetSort['column'], descending = false) => ids(sortAssets(assets, { column, descending }));

test('finds by every word, in any field, whatever the case or accents', () => {
  expect(find('PRUSA celik', {})).toEqual(['b']);
  expect(find('kast 77', {})).toEqual(['a', 'b']);
  expect(find('2,5 01-09-2026', {})).toEqual(['b']);
});

test('leaves retired pieces out until they are asked for', () => {
  expect(find('lasbril', {})).toEqual([]);
  expect(find('', { status: ['retired'] })).toEqual(['c']);
});

test('filters on one of the values of each facet, "not filled in" included', () => {
  expect(find('', { owner: ['none'] })).toEqual(['a']);
  expect(find('', { owner: ['none', 'o1'], location: ['l1'] })).toEqual(['a', 'b']);
  expect(find('', { location: ['elsewhere'] })).toEqual([]);
});

test('sorts labels as people count, with the empty ones last either way', () => {
  expect(sorted('assetTag')).toEqual(['a', 'b', 'c']);
  expect(sorted('assetTag', true)).toEqual(['b', 'a', 'c']);
});

test('groups by model, in order of its name', () => {
  expect(groupByModel(assets.rows).map((group) => [group.modelName, ids(group.rows)])).toEqual([
    ['Bril', ['c']],
    ['Prusa MK4', ['a', 'b']],
  ]);
});

test.each([
  ['model', ['c', 'a', 'b']],
  ['category', ['a', 'b', 'c']],
  ['owner', ['b', 'a', 'c']],
  ['room', ['a', 'b', 'c']],
  ['status', ['a', 'b', 'c']],
  ['name', ['c', 'b', 'a']],
] as const)('sorts by %s, equal ones by label', (column, order) => expect(sorted(column)).toEqual(order));

test('finds the same as looking at each row, whatever is typed', () => {
  const many = packedOf(
    Array.from({ length: 4100 }, (_, at) => ({
      ...base,
      id: `r${at}`,
      assetTag: `A-${at}`,
      name: at % 3 === 0 ? 'Çelik' : 'Prusa',
      serialNumber: at % 7 === 0 ? '' : `sn${at * 31}`,
      place: at % 5 === 0 ? 'Kast A-40' : '',
    })),
  );
  const texts = many.rows.map((row) => foldText([row.assetTag, row.name, row.serialNumber, row.place].join(' ')));
  for (const search of ['a-40', 'celik', 'celik 40', '9', 'zz', 'a-4099', 'sn0']) {
    const slowly = many.rows.filter((_, at) =>
      search.split(' ').every((word) => `${texts[at]} prusa mk4 3d-printen lab noord`.includes(word)),
    );
    expect(ids(findAssets(many, many.rows, search, {}))).toEqual(ids(slowly));
  }
});

test('counts the values of a facet', () => {
  expect([...facetCounts(assets, 'category')]).toEqual([
    ['3D-printen', 2],
    ['none', 1],
  ]);
  expect([...facetCounts(assets, 'owner')]).toEqual([
    ['none', 2],
    ['o1', 1],
  ]);
});
