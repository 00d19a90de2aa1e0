import { expect, test } from 'vitest';
import type { AssetListRow } from './asset-row.ts';
import { packedOf, plainRow } from './packed-assets.fixture.ts';

const printer: AssetListRow = {
  id: 'a',
  assetTag: 'A-1',
  name: 'Prusa MK4 A-1',
  modelId: 'mk4',
  modelName: 'Prusa MK4',
  category: '',
  ownerId: null,
  ownerName: null,
  homeLocationId: 'north',
  homeLocationName: 'Lab Noord',
  locationId: 'north',
  locationName: 'Lab Noord',
  roomId: null,
  roomName: null,
  place: '',
  serialNumber: 'SN',
  bookable: true,
  status: 'available',
  customValues: {},
};

test('columns hold all that the rows do, and each shared name once', () => {
  const rows: readonly AssetListRow[] = [
    printer,
    { ...printer, id: 'b', assetTag: 'A-2', bookable: false, status: 'defect', ownerId: 'o', ownerName: 'Çelik' },
    { ...printer, id: 'c', assetTag: '', modelId: 'kabel', category: 'north', customValues: { arbo: 'Zwaar' } },
  ];
  const assets = packedOf(rows);
  expect(assets.rows.map(plainRow)).toEqual(rows);
  expect(assets.shared.locations).toEqual([{ id: 'north', name: 'Lab Noord' }]);
  expect(packedOf([]).rows).toEqual([]);
});

test('the rows come in order of label as people count, those without one last', () => {
  const tags = ['', 'a-10', 'A-2', 'Ä-3', 'B'];
  const rows = tags.map((assetTag, at) => ({ ...printer, id: String(at), assetTag }));
  expect(packedOf(rows).rows.map(({ assetTag }) => assetTag)).toEqual(['A-2', 'Ä-3', 'a-10', 'B', '']);
});

test('a name of two lines is one', () => {
  const [row] = packedOf([{ ...printer, name: 'Prusa\nMK4' }]).rows;
  expect(row?.name).toBe('Prusa MK4');
});
