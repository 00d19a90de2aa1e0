import { expect, test } from 'vitest';
import { readNumber, readQuantity, type StockImportRow } from '#domain/stock/import-fields.ts';
import { openDatabase } from '../open-database.ts';
import { createStore } from '../store.ts';
import { importStock } from './import-stock.ts';
import { moveStock } from './move-stock.ts';
import { consumableRows } from './read-stock.ts';

const act = { actor: 'test', action: 'test' };
const options = { create: true, dryRun: false };

function newStore() {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
  return createStore(openDatabase(':memory:'), { now: () => Date.UTC(2026, 8, 1), newId });
}

const rows: readonly StockImportRow[] = [
  { row: 1, code: 'u-1', name: 'Blauwe kabel', stock: '-3', location: 'Kooi', place: '1b' },
  { row: 2, code: 'u-2', name: 'Hamer', stock: '4', location: 'Studio' },
  { row: 3, code: 'u-3', name: 'Setje', stock: '1 kit' },
  { row: 4, code: 'u-4', name: 'Garen', stock: '' },
  { row: 5, code: 'u-2', name: 'Hamer', stock: '5' },
  { row: 6, code: 'u-6', name: '', stock: '5' },
  {
    row: 7,
    name: 'PLA',
    unit: 'g',
    packUnit: 'rol',
    packSize: '1.000',
    minimum: '-2',
    stock: '2.500,5',
    expiresOn: 'ooit',
  },
  { row: 8, name: 'X'.repeat(201) },
];
const told = (notes: readonly { row: number; code: string }[]) => notes.map(({ row, code }) => `${row} ${code}`);

test('a coded quantity never becomes stock, and every odd row is told', () => {
  const store = newStore();
  const report = importStock(store, act, rows, options);
  expect(report).toMatchObject({ added: 5, counted: 2, createdLocations: 2 });
  expect(told(report.problems)).toEqual(['5 twice-in-file', '6 name-empty', '8 too-long']);
  expect(told(report.remarks)).toEqual([
    '1 quantity-coded',
    '3 quantity-unreadable',
    '4 quantity-empty',
    '7 number-unreadable',
    '7 date-unreadable',
  ]);
  const stocks = new Map(consumableRows(store.db).map(({ name, stockMilli }) => [name, stockMilli]));
  expect(Object.fromEntries(stocks)).toEqual({
    'Blauwe kabel': 0,
    Garen: 0,
    Hamer: 4000,
    PLA: 2_500_500,
    Setje: 0,
  });
  expect(consumableRows(store.db).every(({ stockMilli }) => stockMilli >= 0)).toBe(true);
});

test('the same file again changes nothing, also when the stock has moved since', () => {
  const store = newStore();
  importStock(store, act, rows, options);
  expect(importStock(store, act, rows, options)).toMatchObject({ added: 0, changed: 0, unchanged: 5, counted: 0 });
  const hammer = consumableRows(store.db).find(({ name }) => name === 'Hamer')?.id ?? '';
  const movement = {
    consumableId: hammer,
    kind: 'out',
    amount: 1,
    unit: 'stuks',
    reason: '',
    acceptShort: false,
  } as const;
  moveStock(store, act, 'm', movement);
  const again = importStock(store, act, rows, options);
  expect(told(again.remarks)).toContain('2 quantity-kept');
  expect(consumableRows(store.db).find(({ id }) => id === hammer)?.stockMilli).toBe(3000);
});

test('a proof writes nothing, and an unknown location is told', () => {
  const store = newStore();
  const proof = importStock(store, act, rows, { create: false, dryRun: true });
  expect(told(proof.problems)).toContain('1 location-unknown');
  expect(consumableRows(store.db)).toEqual([]);
});

test.each([
  ['4', { kind: 'counted', amount: 4 }],
  ['0', { kind: 'counted', amount: 0 }],
  ['-1', { kind: 'quantity-coded' }],
  ['-0,5', { kind: 'quantity-coded' }],
  ['None', { kind: 'quantity-unreadable' }],
  ['99999999999', { kind: 'quantity-unreadable' }],
  ['1e5', { kind: 'quantity-unreadable' }],
  ['', { kind: 'quantity-empty' }],
])('quantity %o', (given, expected) => expect(readQuantity(given)).toEqual(expected));

test.each([
  ['1.234,5', 1234.5],
  ['1234.5', 1234.5],
  ['1.000', 1000],
  ['12,34', 12.34],
  ['abc', null],
])('number %s', (given, expected) => expect(readNumber(given)).toBe(expected));
