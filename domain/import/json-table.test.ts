import { expect, test } from 'vitest';
import { tableOfJson } from './json-table.ts';

test('a list of things: a column for each field that any has, wrapped numbers as they are', () => {
  const things = [
    { _id: { $oid: '64' }, name: 'Kabel', quantity: -3, serial: { $numberLong: '618000000000' } },
    { name: 'Boor', quantity: '1 kit', tags: ['a', 2], more: { x: 1, y: 2 }, empty: null },
  ];
  expect(tableOfJson(things)).toEqual({
    header: ['_id', 'name', 'quantity', 'serial', 'tags', 'more', 'empty'],
    rows: [
      { row: 1, cells: ['64', 'Kabel', '-3', '618000000000', '', '', ''] },
      { row: 2, cells: ['', 'Boor', '1 kit', '', 'a, 2', '{"x":1,"y":2}', ''] },
    ],
  });
});

test('a catalogue of filament: a row for each colour, thickness and weight', () => {
  const catalogue = {
    manufacturer: 'Draadfabriek',
    filaments: [
      {
        name: 'Easy {color_name}',
        material: 'PLA',
        weights: [{ weight: 250 }, { weight: 1000, spool_type: 'cardboard' }],
        diameters: [1.75, 2.85],
        colors: [{ name: 'Rood' }, { name: 'Zwart' }],
      },
    ],
  };
  const table = tableOfJson(catalogue);
  expect(table?.rows).toHaveLength(8);
  expect(table?.rows[1]?.cells).toEqual([
    'Draadfabriek PLA Easy Rood, 1.75 mm, 1000 g cardboard',
    'Filament PLA',
    'g',
    'rol',
    '1000',
  ]);
});

test.each([[{ a: 1 }], [[1, 2]], ['text'], [null]])('%o is no list of things', (value) => {
  expect(tableOfJson(value)).toBeNull();
});
