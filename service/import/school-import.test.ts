import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import { countedIds } from '#db/store.fixture.ts';
import { mapColumns } from '#domain/import/map-columns.ts';
import { newOrganisation } from '#domain/organisation/new-organisation.ts';
import { registerFields } from '#domain/organisation/register-fields.ts';
import { openStore } from '../open-store.ts';
import { router } from '../router.ts';
import { readTable } from './read-table.ts';

const HEADER =
  'PROVINCIE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;TELEFOONNUMMER;VAKANTIEREGIO';
const ZONNEWIEL = 'Veluwe;99XA00;\x91t Zonnewiel \x92n;Dorpsstraat;1;9571 AA;TESTDORP CA;TESTDORP CA;0400000001;Zuid';
const CEDER = 'Veluwe;99XB00;"De ""\xc7eder""";Kerkweg;2-A;9571 BB;S GRAVENTEST;ZANDSTEE; ;Zuid';
const VEENHOEK = 'Polder;99XE00;De Veenhoek;Veenpad;5;9571 EE;VEENSTEE;VEENSTEE; ;Noord';

/** Bytes as windows-1252 has them: latin-1 with 0x91 and 0x92 for curly quotes. */
const windows = (...rows: string[]) => Uint8Array.from(Buffer.from([HEADER, ...rows, ''].join('\r\n'), 'latin1'));

let store: ReturnType<typeof openStore>;
let client: ReturnType<typeof connect>;
const connect = () => createRouterClient(router, { context: store.context });

beforeEach(() => {
  const newId = countedIds();
  store = openStore({ path: ':memory:', now: () => Date.UTC(2026, 8, 1), newId, actor: 'test' });
  client = connect();
});

async function compare(bytes: Uint8Array<ArrayBuffer>) {
  const file = await client.import.open({ file: new File([bytes], 'register.csv'), fileName: 'register.csv' });
  const { importId } = file;
  const steps = [];
  for await (const step of await client.import.preview({ importId, source: sourceOf(file) })) steps.push(step);
  const last = steps.at(-1);
  if (last?.kind !== 'previewed') throw new Error('no comparison');
  return { importId, file, counts: last.counts, places: last.places };
}

function sourceOf({ header }: { readonly header: readonly string[] }) {
  return { kind: 'schools', columns: mapColumns(header, registerFields) } as const;
}

async function commit(importId: string, choice: object = {}) {
  for await (const step of await client.import.commit({ importId, ...choice })) {
    if (step.kind === 'imported') return step;
  }
  throw new Error('nothing imported');
}

async function importAll(bytes: Uint8Array<ArrayBuffer>, choice: object = {}) {
  return commit((await compare(bytes)).importId, choice);
}

const none = { new: 0, changed: 0, unchanged: 0, gone: 0, odd: 0, skipped: 0, invalid: 0 };
const operations = () => store.context.store.db.sqlite.prepare('SELECT count(*) FROM sync_op').pluck().get();
const names = async () => (await client.organisation.list({})).lines.map((line) => line.name);

test('imports a windows-1252 register with its quotes, accents and capitals right', async () => {
  const { file, counts, places } = await compare(windows(ZONNEWIEL, CEDER));
  expect([file.encoding, file.delimiter, file.rowCount]).toEqual(['windows-1252', ';', 2]);
  expect(counts).toEqual({ ...none, new: 2 });
  expect(places).toEqual([
    { province: 'Veluwe', municipality: 'Testdorp ca', schools: 1 },
    { province: 'Veluwe', municipality: 'Zandstee', schools: 1 },
  ]);
  expect(await commit(file.importId)).toMatchObject({
    added: 2,
    changed: 0,
  });
  expect(await names()).toEqual(['De "Çeder"', '‘t Zonnewiel ’n']);
  const { lines } = await client.organisation.list({ text: 'graventest' });
  expect(lines).toMatchObject([{ city: "'s-Graventest", postcode: '9571 BB', phone: '', holidayRegion: 'zuid' }]);
});

test('changes nothing on the second import: not one operation', async () => {
  await importAll(windows(ZONNEWIEL, CEDER));
  const before = operations();
  const { importId, counts } = await compare(windows(ZONNEWIEL, CEDER));
  expect(counts).toEqual({ ...none, unchanged: 2 });
  await commit(importId);
  expect(operations()).toBe(before);
});

test('updates by code, keeps what was typed by hand, and overwrites it only when asked', async () => {
  await importAll(windows(ZONNEWIEL));
  const [line] = (await client.organisation.list({})).lines;
  const { organisation } = await client.organisation.get({ id: line!.id });
  const { id, mergedInto: _, status: __, ...draft } = organisation;
  await client.organisation.save({
    id,
    draft: { ...draft, status: 'active', phone: '040-9', note: 'bel na drie uur' },
  });
  const next = windows(ZONNEWIEL.replace('Dorpsstraat;1', 'Dorpsstraat;11').replace('0400000001', '0400000002'));
  const { importId, counts } = await compare(next);
  const { rows } = await client.import.rows({ importId, tab: 'changed' });
  expect(counts.changed).toBe(1);
  expect(rows[0]?.changes).toEqual([
    { field: 'houseNumber', before: '1', after: '11', byHand: false },
    { field: 'phone', before: '040-9', after: '0400000002', byHand: true },
  ]);
  await commit(importId);
  expect((await client.organisation.get({ id })).organisation).toMatchObject({
    houseNumber: '11',
    phone: '040-9',
    note: 'bel na drie uur',
  });
  expect((await compare(next)).counts).toMatchObject({ changed: 0, unchanged: 1 });
  await importAll(next, { overwriteByHand: true });
  expect((await client.organisation.get({ id })).organisation).toMatchObject({
    phone: '0400000002',
    note: 'bel na drie uur',
  });
});

test('never removes a school that is gone: it is proposed, and marked closed only when chosen', async () => {
  await importAll(windows(ZONNEWIEL, CEDER));
  const { importId, counts } = await compare(windows(ZONNEWIEL));
  expect(counts).toMatchObject({ gone: 1, unchanged: 1 });
  const { rows } = await client.import.rows({ importId, tab: 'gone' });
  expect(rows.map((row) => row.title)).toEqual(['De "Çeder"']);
  await commit(importId);
  expect((await compare(windows(ZONNEWIEL))).counts.gone).toBe(1);
  await importAll(windows(ZONNEWIEL), { close: [rows[0]!.key] });
  expect((await client.organisation.list({ statuses: ['closed'] })).lines.map((line) => line.name)).toEqual([
    'De "Çeder"',
  ]);
});

test('a typing error in a row does not make its school gone, and a second address under one code is told', async () => {
  await importAll(windows(ZONNEWIEL));
  const { importId, counts } = await compare(
    windows(ZONNEWIEL.replace('9571 AA', '95 AA'), CEDER, CEDER, CEDER.replace('Kerkweg', 'Laan'), 'x;99X;Kapot'),
  );
  expect(counts).toEqual({ ...none, new: 1, invalid: 3 });
  const { rows } = await client.import.rows({ importId, tab: 'invalid' });
  expect(rows.map(({ row, notes }) => [row, notes.map(({ code, facts }) => [code, facts['otherRow']])])).toEqual([
    [2, [['import/postcode-wrong', null]]],
    [5, [['import/code-twice', 3]]],
    [6, [['import/code-wrong', null]]],
  ]);
});

test('imports only the chosen municipalities, leaves out what is excepted, and is undone as a whole', async () => {
  const { importId } = await compare(windows(ZONNEWIEL, CEDER, VEENHOEK));
  const scope = { municipalities: ['Testdorp ca', 'Zandstee'] };
  const done = await commit(importId, { scope, except: ['99XB00'] });
  expect([done.added, await names()]).toEqual([1, ['‘t Zonnewiel ’n']]);
  await client.system.undo({ transactionId: done.transactionId });
  expect(await names()).toEqual([]);
  expect((await compare(windows(ZONNEWIEL))).counts.new).toBe(1);
});

test('leaves alone what somebody changed between preview and import', async () => {
  await importAll(windows(ZONNEWIEL));
  const first = await compare(windows(ZONNEWIEL.replace('Dorpsstraat', 'Laan'), CEDER));
  await importAll(windows(ZONNEWIEL.replace('Dorpsstraat', 'Plein'), CEDER));
  const late = await commit(first.importId);
  expect(late).toMatchObject({ added: 0, changed: 0, left: 2 });
  expect(await names()).toHaveLength(2);
});

test('shows that a school without a code may be the one of the register', async () => {
  const draft = newOrganisation({ kind: 'school_po', name: 'de veenhoek', postcode: '9571EE' });
  const id = '00000000-0000-7000-8000-999999999999';
  await client.organisation.save({ id, draft });
  const { importId } = await compare(windows(VEENHOEK));
  const { rows } = await client.import.rows({ importId, tab: 'new' });
  expect(rows[0]?.lookAlike).toEqual({ id, name: 'de veenhoek' });
  await commit(importId);
  expect((await client.organisation.duplicates()).groups.map((group) => group.reason)).toEqual(['name_and_postcode']);
});

test('stops when nobody listens any more, and nothing was written', async () => {
  const many = Array.from({ length: 900 }, (_, at) =>
    VEENHOEK.replace(
      '99XE00',
      `99${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + ((at / 26) % 26))}${String(at % 100).padStart(2, '0')}`,
    ),
  );
  const file = await client.import.open({ file: new File([windows(...many)], 'x.csv'), fileName: 'x.csv' });
  const steps = await client.import.preview({ importId: file.importId, source: sourceOf(file) });
  for await (const step of steps) if (step.kind === 'progress') break;
  await expect(commit(file.importId)).rejects.toMatchObject({
    data: { code: 'import/not-open' },
  });
  expect(operations()).toBe(0);
});

const text = (content: string) => new TextEncoder().encode(content);

test.each([
  ['import/empty', text(' \n')],
  ['import/no-rows', text('a;b\n')],
  ['import/not-text', Uint8Array.of(0x50, 0x4b, 3, 4)],
  ['import/quote-open', text('a;b\n1;"nooit dicht\n2;3\n')],
  ['import/too-many-columns', text(`a;b\n${';'.repeat(250)}\n`)],
  ['import/cell-too-long', text(`a;b\n1;${'x'.repeat(10_001)}\n`)],
  ['import/file-too-large', new Uint8Array(50 * 1024 * 1024 + 1)],
])('refuses a file by %s', async (code, bytes) => {
  const read = await readTable(bytes);
  expect(read.ok ? null : read.refusal.code).toBe(code);
});

test('reads quoted cells over lines, drops empty rows, and keeps the row numbers of a spreadsheet', async () => {
  const read = await readTable(text('\uFEFFa,b\n"x, ""y""\nz",1\n\n , \nq,2\n'));
  expect(read.ok && [read.value.header, read.value.rows]).toEqual([
    ['a', 'b'],
    [
      { row: 2, cells: ['x, "y"\nz', '1'] },
      { row: 5, cells: ['q', '2'] },
    ],
  ]);
});
