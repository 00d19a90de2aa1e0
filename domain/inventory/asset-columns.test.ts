import { expect, test } from 'vitest';
import { packAssets, unpackAssets } from './asset-columns.ts';
import type { AssetListRow } from './asset-list.ts';

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
    { ...printer, id: 'b', assetTag: '', bookable: false, status: 'defect', ownerId: 'o', ownerName: 'Çelik' },
    { ...printer, id: 'c', category: 'north', customValues: { arbo: 'Zwaar' } },
  ];
  const { columns, add } = packAssets();
  for (const row of rows) add(row);
  expect(unpackAssets(JSON.parse(JSON.stringify(columns)))).toEqual(rows);
  expect(columns.texts.filter((text) => text === 'Lab Noord')).toHaveLength(1);
});
