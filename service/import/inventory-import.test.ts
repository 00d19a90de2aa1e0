import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countedIds } from '#db/store.fixture.ts';
import { transactInPieces } from '#db/write-door/transact-in-pieces.ts';
import { insert } from '#db/write-door/write.ts';
import { importFieldsOf, splitColumns } from '#domain/custom-field/import-columns.ts';
import { type ImportField, mapColumns } from '#domain/import/map-columns.ts';
import type { RowSort } from '#domain/import/sort-rows.ts';
import { assetImportFields } from '#domain/inventory/import-fields.ts';
import { accept } from '#domain/result.ts';
import { stockImportFields } from '#domain/stock/import-fields.ts';
import { openStore } from '../open-store.ts';
import { router } from '../router.ts';

let folder: string;
let store: ReturnType<typeof openStore>;
let client: ReturnType<typeof connect>;
const connect = () => createRouterClient(router, { context: store.context });

/** In a file: an import has a connection of its own there. */
beforeEach(() => {
  const newId = countedIds();
  folder = mkdtempSync(join(tmpdir(), 'techlab-import-'));
  store = openStore({ path: join(folder, 'techlab.sqlite'), now: () => Date.UTC(2026, 8, 1), newId, actor: 'test' });
  client = connect();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Options {
  readonly create?: boolean;
  readonly sort?: RowSort;
}

async function preview(kind: 'assets' | 'stock', content: string, { create = true, sort }: Options = {}) {
  const file = await client.import.open({ file: new File([content], 'lijst'), fileName: 'lijst' });
  const { fields } = await client.customField.list();
  const source = { ...columnsOf(kind, file.header, importFieldsOf(fields)), create, sort: sort ?? null };
  const steps = [];
  for await (const step of await client.import.preview({ importId: file.importId, source })) steps.push(step);
  const last = steps.at(-1);
  if (last?.kind !== 'previewed') throw new Error('no preview');
  const { importId } = file;
  const notes = async (tab: 'odd' | 'invalid' | 'skipped') =>
    (await client.import.rows({ importId, tab })).rows.flatMap((row) =>
      row.notes.map(({ code }) => `${row.row} ${code}`),
    );
  return { importId, file, counts: last.counts, made: last.made, notes };
}

function columnsOf(kind: 'assets' | 'stock', header: readonly string[], own: readonly ImportField<string>[]) {
  return kind === 'assets'
    ? { kind, ...splitColumns(mapColumns(header, [...assetImportFields, ...own])) }
    : { kind, columns: mapColumns(header, stockImportFields) };
}

async function commit(importId: string, choice: object = {}) {
  for await (const step of await client.import.commit({ importId, ...choice })) {
    if (step.kind === 'imported') return step;
  }
  throw new Error('nothing imported');
}

async function importAll(kind: 'assets' | 'stock', content: string, options: Options = {}) {
  return commit((await preview(kind, content, options)).importId);
}

const assets = async () => (await client.inventory.asset.list()).assets;
const stocks = async () =>
  Object.fromEntries((await client.stock.list()).consumables.map(({ name, stock }) => [name, stock]));
const operations = () => store.context.store.db.sqlite.prepare('SELECT count(*) FROM sync_op').pluck().get();

const ASSETS = `labelcode;serienummer;model;categorie;locatie;ruimte
A-1;;Prusa MK4;3D-printen;Lab Noord;Hal
A-2;;prusa mk4;;Lab Noord;hal
;SN7;Laser;;;
`;

test('adds assets and makes what they stand in; the same file again writes nothing', async () => {
  const first = await preview('assets', ASSETS);
  expect(first.made).toMatchObject({ models: 2, locations: 1, rooms: 1 });
  expect(await assets()).toEqual([]);
  expect(await commit(first.importId)).toMatchObject({ added: 3, made: { models: 2, locations: 1, rooms: 1 } });
  expect((await assets()).map((row) => [row.assetTag, row.modelName, row.locationName, row.roomName])).toEqual([
    ['', 'Laser', null, null],
    ['A-1', 'Prusa MK4', 'Lab Noord', 'Hal'],
    ['A-2', 'Prusa MK4', 'Lab Noord', 'Hal'],
  ]);
  const before = operations();
  const again = await preview('assets', ASSETS);
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
  expect(await commit(again.importId)).toMatchObject({ added: 0, transactionId: '' });
  expect(operations()).toBe(before);
});

test('changes only what the file has columns for, and is undone as a whole', async () => {
  await importAll('assets', ASSETS);
  const { importId } = await preview('assets', 'label;kast\na-1;kast 3\n');
  const { rows } = await client.import.rows({ importId, tab: 'changed' });
  expect(rows[0]?.changes).toEqual([
    { field: 'assetTag', before: 'A-1', after: 'a-1', byHand: false },
    { field: 'place', before: '', after: 'kast 3', byHand: false },
  ]);
  const { transactionId } = await commit(importId);
  expect((await assets()).find(({ assetTag }) => assetTag === 'a-1')).toMatchObject({
    place: 'kast 3',
    roomName: 'Hal',
  });
  await client.system.undo({ transactionId });
  expect((await assets()).find(({ assetTag }) => assetTag === 'A-1')).toMatchObject({ place: '' });
});

test('leaves out each asset that cannot be meant, with the reason, and takes the others', async () => {
  const content = `label;model;naam;ruimte;eigenaar;aantal
;Laser;;;;1
B-1;Laser;;;;1
b-1;Laser;;;;1
B-2;;;;;1
B-3;Laser;;;Nobody;1
B-4;Laser;;Hal;;1
${'x'.repeat(61)};Laser;;;;1
B-6;Laser;;;;-3
B-7;Laser;;;;4
`;
  const { counts, notes } = await preview('assets', content);
  expect(counts).toMatchObject({ new: 3, odd: 2, invalid: 6 });
  expect(await notes('invalid')).toEqual([
    '2 inventory/no-key',
    '4 inventory/twice-in-file',
    '5 inventory/model-empty',
    '6 inventory/owner-unknown',
    '7 inventory/room-without-location',
    '8 inventory/too-long',
  ]);
  expect(await notes('odd')).toEqual(['9 inventory/amount-coded', '10 inventory/amount-not-one']);
  const strict = await preview('assets', 'label;model\nC-1;Onbekend\n', { create: false });
  expect(await strict.notes('invalid')).toEqual(['2 inventory/model-unknown']);
});

test('makes no new asset of the label of a double that was merged', async () => {
  await importAll('assets', ASSETS);
  const [, kept, double] = await assets();
  await client.inventory.asset.merge({ keptId: kept?.id ?? '', doubleId: double?.id ?? '' });
  const again = await preview('assets', ASSETS);
  expect(again.counts).toMatchObject({ new: 0, unchanged: 2, invalid: 1 });
  expect(await again.notes('invalid')).toEqual(['3 inventory/row-of-double']);
});

const STOCK = `code;naam;voorraad;eenheid;verpakking;inhoud verpakking;minimum;goed tot;locatie
u-1;Blauwe kabel;-3;;;;;;Kooi
u-2;Hamer;4;;;;;;Studio
u-3;Setje;1 kit;;;;;;
u-4;Garen;;;;;;;
u-2;Hamer;5;;;;;;Studio
u-6;;5;;;;;;
;PLA;2.500,5;g;rol;1.000;-2;ooit;
;${'X'.repeat(201)};;;;;;;
`;

test('a coded quantity never becomes stock, and every odd row is told', async () => {
  const { importId, counts, notes } = await preview('stock', STOCK);
  expect(counts).toMatchObject({ new: 5, odd: 4, invalid: 3 });
  expect(await notes('invalid')).toEqual(['6 stock/twice-in-file', '7 stock/name-empty', '9 stock/too-long']);
  expect(await notes('odd')).toEqual([
    '2 stock/quantity-coded',
    '4 stock/quantity-unreadable',
    '5 stock/quantity-empty',
    '8 stock/number-unreadable',
    '8 stock/date-unreadable',
  ]);
  expect(await commit(importId)).toMatchObject({ added: 5, counted: 2, made: { locations: 2 } });
  expect(await stocks()).toEqual({ 'Blauwe kabel': 0, Garen: 0, Hamer: 4, PLA: 2500.5, Setje: 0 });
});

test('the same stock list again changes nothing, also when the stock has moved since', async () => {
  await importAll('stock', STOCK);
  expect((await preview('stock', STOCK)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 5 });
  const { consumables } = await client.stock.list();
  const hammer = consumables.find(({ name }) => name === 'Hamer')?.id ?? '';
  const movement = {
    consumableId: hammer,
    kind: 'out',
    amount: 1,
    unit: 'stuks',
    reason: '',
    acceptShort: false,
  } as const;
  await client.stock.move(movement);
  expect(await (await preview('stock', STOCK)).notes('odd')).toContain('3 stock/quantity-kept');
  expect(await importAll('stock', STOCK)).toMatchObject({ added: 0, changed: 0 });
  expect(await stocks()).toMatchObject({ Hamer: 3 });
});

const MIXED = JSON.stringify([
  { uuid: 'm-1', name: 'Kabel', role: 'M', quantity: -1 },
  { uuid: 't-1', name: 'Boor', role: 'T', quantity: 2, location_room: 'Kooi' },
  { uuid: 'm-2', name: 'Lijm', role: 'M', quantity: { $numberLong: '3' } },
]);

test('tools in a list of supplies are left out or become assets, as chosen', async () => {
  const sort = { by: 'word', column: 2, targets: { T: 'skip' } } as const;
  const left = await preview('stock', MIXED, { sort });
  expect(left.file.format).toBe('json');
  expect(left.counts).toMatchObject({ new: 2, skipped: 1, odd: 1 });
  expect(await left.notes('skipped')).toEqual(['2 import/skipped']);
  const { groups } = await client.import.groups({ importId: left.importId, by: 'word', column: 2, titleColumn: 1 });
  expect(groups).toEqual([
    { value: 'M', rows: 2, examples: ['Kabel', 'Lijm'] },
    { value: 'T', rows: 1, examples: ['Boor'] },
  ]);
  await importAll('stock', MIXED, { sort: { ...sort, targets: { T: 'asset' } } });
  expect(await stocks()).toEqual({ Kabel: 0, Lijm: 3 });
  expect((await assets()).map((row) => [row.assetTag, row.name, row.locationName])).toEqual([['t-1', 'Boor', 'Kooi']]);
  expect(await (await preview('stock', MIXED)).notes('invalid')).toEqual(['2 stock/code-taken']);
});

test('the amount tells tools from supplies where no column does', async () => {
  const sort = { by: 'amount', column: 3, targets: { coded: 'skip' } } as const;
  expect((await preview('stock', MIXED, { sort })).counts).toMatchObject({ new: 2, skipped: 1 });
});

test('stopped before the end nothing is written, and the preview is still there', async () => {
  const { importId } = await preview('assets', ASSETS);
  const seen: string[] = [];
  for await (const step of await client.import.commit({ importId })) {
    if (seen.length === 0) await client.import.stop({ importId });
    seen.push(step.kind);
  }
  expect(seen.at(-1)).toBe('stopped');
  expect([operations(), await assets()]).toEqual([0, []]);
  expect(await commit(importId)).toMatchObject({ added: 3 });
});

test('while an import writes, others read what was there before, and their commands wait', async () => {
  const act = { actor: 'test', action: 'import.assets' };
  const importing = transactInPieces(store.context.store, act, 2, function* (tx) {
    insert(tx, 'location', tx.newId(), { name: 'Nieuw lab' });
    yield;
    insert(tx, 'location', tx.newId(), { name: 'Nog een lab' });
    return accept(null);
  });
  importing.next();
  expect((await client.location.list()).locations).toEqual([]);
  let isSaved = false;
  const saving = client.setting.setRegionName({ regionName: 'Regio Oost' }).then(() => {
    isSaved = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSaved).toBe(false);
  while (!importing.next().done);
  await saving;
  expect((await client.location.list()).locations.map(({ name }) => name)).toEqual(['Nieuw lab', 'Nog een lab']);
});

test('an act that is ended half-way leaves nothing, and the next one goes', async () => {
  const act = { actor: 'test', action: 'import.assets' };
  const importing = transactInPieces(store.context.store, act, 2, function* (tx) {
    insert(tx, 'location', tx.newId(), { name: 'Nieuw lab' });
    yield;
    return accept(null);
  });
  importing.next();
  importing.return(undefined as never);
  await client.setting.setRegionName({ regionName: 'Regio Oost' });
  expect([(await client.location.list()).locations, operations()]).toEqual([[], 1]);
});

test('reads a number that can be two as the file writes numbers, and tells so where the file does not say', async () => {
  const draft = { unit: 'mm', choices: [], category: '', required: false };
  await client.customField.save({ ...draft, name: 'Dikte', kind: 'number' });
  const given = async (content: string) => {
    const seen = await preview('assets', content);
    const notes = await seen.notes('odd');
    await commit(seen.importId);
    const { assets } = await client.inventory.asset.list();
    return [notes, assets.map(({ customValues }) => Object.values(customValues)[0])];
  };
  const note = 'custom-field/number-ambiguous';
  const lone = [`2 ${note}`];
  expect(await given('labelcode;model;dikte\nA-1;Plaat;1.234')).toEqual([lone, ['1234']]);
  expect(await given('labelcode,model,dikte\nA-1,Plaat,1.234')).toEqual([lone, ['1.234']]);
  // The same again changes nothing, and asks nothing.
  expect(await given('labelcode,model,dikte\nA-1,Plaat,1.234')).toEqual([[], ['1.234']]);
  expect(await given('labelcode;model;dikte\nA-1;Plaat;1.234 mm\nA-2;Plaat;2,5')).toEqual([[], ['1234', '2.5']]);
  expect(await given('[{"labelcode":"A-1","dikte":1.234}]')).toEqual([[], ['1.234', '2.5']]);
});

test('fills in the fields of the region that have a column, and leaves out and tells what does not fit', async () => {
  const field = { unit: '', choices: [], category: '', required: true };
  await client.customField.save({ ...field, name: 'Vermogen', kind: 'number', unit: 'W' });
  const choices = ['Klasse I', 'Klasse II'];
  const { id: arbo } = await client.customField.save({ ...field, name: 'Arbo-klasse', kind: 'choice', choices });
  const list = (power: string, kind: string) =>
    `labelcode;model;Vermogen (W);ARBO KLASSE\nA-1;Zaag;${power};${kind}\nA-2;Boor;;`;
  const values = async () =>
    (await client.inventory.asset.list()).assets.map(({ customValues }) => Object.values(customValues));

  const bad = await preview('assets', list('ca. 5', 'klasse i'));
  expect(await bad.notes('invalid')).toEqual(['2 custom-field/value-number']);
  expect(await importAll('assets', list('2,5', 'klasse i'))).toMatchObject({ added: 2 });
  expect(await values()).toEqual([['2.5', 'Klasse I'], []]);

  await client.customField.save({ ...field, id: arbo, name: 'Arbo-klasse', kind: 'choice', choices: ['Klasse II'] });
  const again = await preview('assets', list('2,5', 'Klasse I'));
  expect(again.counts).toMatchObject({ unchanged: 2, changed: 0, invalid: 0 });
  const changed = await preview('assets', list('3.000', 'klasse ii'));
  const { rows } = await client.import.rows({ importId: changed.importId, tab: 'changed' });
  expect(rows[0]?.changes.map(({ before, after }) => [before, after])).toEqual([
    ['2,5', '3000'],
    ['Klasse I', 'Klasse II'],
  ]);
  await commit(changed.importId);
  expect(await values()).toEqual([['3000', 'Klasse II'], []]);
});
