import { expect, test } from 'vitest';
import type { CustomField } from '../custom-field/custom-field.ts';
import { findAssets, sortAssets } from './asset-list.ts';
import type { AssetListRow } from './asset-row.ts';
import { noOwnFilter, type OwnFilter } from './own-filter.ts';
import { packedOf } from './packed-assets.fixture.ts';

const field = (patch: Partial<CustomField>): CustomField => ({
  id: 'f',
  name: 'Vermogen',
  kind: 'number',
  unit: 'W',
  choices: ['Rood', 'Blauw'],
  category: '',
  required: false,
  ...patch,
});

/** Rows named by their value; `-` has none, `*` is of a category that is not asked. */
function rowsOf(values: readonly string[]): readonly AssetListRow[] {
  return values.map((value) => ({
    id: value,
    assetTag: '',
    name: value,
    modelId: value === '*' ? 'kabel' : 'machine',
    modelName: '',
    category: value === '*' ? 'Kabels' : 'Machines',
    ownerId: null,
    ownerName: null,
    homeLocationId: null,
    homeLocationName: null,
    locationId: null,
    locationName: null,
    roomId: null,
    roomName: null,
    place: '',
    serialNumber: '',
    bookable: true,
    status: 'available',
    customValues: Object.fromEntries(['-', '*'].includes(value) ? [] : [['f', value]]),
  }));
}

test.each([
  ['number', ['10', '9', '-', '2.5', '-3'], ['-3', '2.5', '9', '10', '-']],
  ['date', ['2027-01-02', '2026-12-31', '-'], ['2026-12-31', '2027-01-02', '-']],
  ['choice', ['Weg', 'Blauw', 'Rood', '-'], ['Rood', 'Blauw', 'Weg', '-']],
  ['yes_no', ['no', '-', 'yes'], ['yes', 'no', '-']],
  ['text', ['b', '-', 'A'], ['A', 'b', '-']],
] as const)('sorts a %s by what it means, with the empty ones last either way', (kind, values, sorted) => {
  const inOrder = (descending: boolean) =>
    sortAssets(packedOf(rowsOf(values)), { column: 'own:f', descending }, [field({ kind })]).map(({ id }) => id);
  expect(inOrder(false)).toEqual(sorted);
  expect(inOrder(true)).toEqual([...sorted.slice(0, -1).reverse(), '-']);
});

test('leaves rows by label when the field to sort by is gone', () => {
  expect(
    sortAssets(packedOf(rowsOf(['b', 'a'])), { column: 'own:gone', descending: true }, []).map(({ id }) => id),
  ).toEqual(['a', 'b']);
});

test.each<[string, Partial<CustomField>, Partial<OwnFilter>, readonly string[]]>([
  ['one of the values', { kind: 'choice' }, { values: ['Rood', 'Weg'] }, ['Rood', 'Weg']],
  ['no value where it is asked', { kind: 'choice', category: 'machines' }, { none: true }, ['-']],
  ['no value', { kind: 'text' }, { none: true }, ['-', '*']],
  ['any value', { kind: 'text' }, { some: true }, ['Rood', 'Weg', '10', '2026-03-01']],
  ['a value or none', { kind: 'choice', category: 'Machines' }, { values: ['Rood'], none: true }, ['Rood', '-']],
  ['a number up to', { kind: 'number' }, { until: '10' }, ['10']],
  ['a day between', { kind: 'date' }, { from: '2026-03-01', until: '2026-03-31' }, ['2026-03-01']],
  ['nothing', { kind: 'choice' }, {}, ['Rood', 'Weg', '10', '2026-03-01', '-', '*']],
])('finds what has %s', (_, patch, asked, found) => {
  const all = rowsOf(['Rood', 'Weg', '10', '2026-03-01', '-', '*']);
  const own = { f: { ...noOwnFilter, ...asked }, gone: { ...noOwnFilter, none: true } };
  const assets = packedOf(all);
  const rows = findAssets(assets, assets.rows, '', {}, own, [field(patch)]);
  expect(rows.map(({ id }) => id).sort()).toEqual([...found].sort());
});
