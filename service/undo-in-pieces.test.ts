import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countedIds } from '#db/store.fixture.ts';
import { transactInPieces } from '#db/write-door/transact-in-pieces.ts';
import { insert } from '#db/write-door/write.ts';
import { mapColumns } from '#domain/import/map-columns.ts';
import { assetImportFields } from '#domain/inventory/import-fields.ts';
import { accept } from '#domain/result.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

const ROWS = 300;
const LIST = `labelcode;model;locatie\n${Array.from({ length: ROWS }, (_, no) => `A-${no};Boor;Lab`).join('\n')}`;
let folder: string;
let store: ReturnType<typeof openStore>;
const connect = () => createRouterClient(router, { context: store.context });
let client: ReturnType<typeof connect>;
const newId = countedIds();

/** In a file: a long act has a connection of its own there. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'techlab-undo-'));
  store = openStore({ path: join(folder, 'techlab.sqlite'), now: () => Date.UTC(2026, 8, 1), newId, actor: 'test' });
  client = connect();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const assets = async () => (await client.inventory.asset.list()).assets;
const count = (table: string) =>
  store.context.store.db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

async function preview() {
  const file = await client.import.open({ file: new File([LIST], 'lijst'), fileName: 'lijst' });
  const columns = mapColumns(file.header, assetImportFields);
  const source = { kind: 'assets' as const, columns, customColumns: {}, create: true, sort: null };
  for await (const _ of await client.import.preview({ importId: file.importId, source }));
  return file.importId;
}

async function importAll(): Promise<string> {
  for await (const step of await client.import.commit({ importId: await preview() }))
    if (step.kind === 'imported') return step.transactionId;
  throw new Error('not imported');
}

/** Writes, and holds the others up until it is let go. */
function longAct() {
  const act = { actor: 'test', action: 'import.assets' };
  const work = transactInPieces(store.context.store, act, 2, function* (tx) {
    insert(tx, 'location', tx.newId(), { name: 'Nieuw lab' });
    yield;
    return accept(null);
  });
  work.next();
  return {
    end: () => {
      while (!work.next().done);
    },
  };
}

/** Their names, oldest first. */
const lastActs = (most: number) =>
  store.context.store.db.sqlite
    .prepare('SELECT action FROM (SELECT DISTINCT action, hlc FROM sync_group ORDER BY hlc DESC LIMIT ?) ORDER BY hlc')
    .pluck()
    .all(most);
const whenBusy = async () => {
  while (!store.context.store.busy) await setImmediate();
};
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test('takes a large import back in pieces: others go on reading, what they save waits, and it is one act', async () => {
  const transactionId = await importAll();
  const known = lastActs(9).length;
  const seen: string[] = [];
  let saving: Promise<unknown> = Promise.resolve();
  for await (const step of await client.system.undoInSteps({ transactionId })) {
    if (seen.length === 0) saving = whenBusy().then(() => client.setting.setRegionName({ regionName: 'Regio Oost' }));
    expect((await assets()).length).toBe(step.kind === 'progress' ? ROWS : 0);
    seen.push(step.kind);
  }
  expect([seen[0], seen.at(-1)]).toEqual(['progress', 'undone']);
  await saving;
  expect(lastActs(9).slice(known)).toEqual(['system.undo', 'setting.region']);
  expect((await client.inventory.model.list()).models).toEqual([]);
});

test('gives the same answer to who asks without progress, and takes the taking back back', async () => {
  const before = await importAll().then(async (id) => ({ id, rows: await assets() }));
  const { transactionId } = await client.system.undo({ transactionId: before.id });
  expect(await assets()).toEqual([]);
  await client.system.undo({ transactionId });
  expect(await assets()).toEqual(before.rows);
});

test('changes nothing when one row was changed since, or when who asked leaves', async () => {
  const transactionId = await importAll();
  const operations = count('sync_op');
  const before = await assets();
  for await (const step of await client.system.undoInSteps({ transactionId })) if (step.kind === 'progress') break;
  await store.idle();
  expect([count('sync_op'), await assets()]).toEqual([operations, before]);
  const [first] = before;
  await client.inventory.asset.change({ ids: [first?.id ?? ''], patch: { assetTag: 'B-1' } });
  await expect(client.system.undo({ transactionId })).rejects.toMatchObject({
    data: { code: 'system/undo-changed-since' },
  });
  expect((await assets()).length).toBe(ROWS);
});

test('a second import, and taking one back, wait for the first', async () => {
  const transactionId = await importAll();
  const busy = longAct();
  const undone = client.system.undo({ transactionId });
  await soon();
  expect((await assets()).length).toBe(ROWS);
  busy.end();
  await undone;
  expect(await assets()).toEqual([]);
});

test('two imports that begin at one time both end', async () => {
  const [one, other] = [await preview(), await preview()];
  const run = async (importId: string) => {
    for await (const step of await client.import.commit({ importId })) if (step.kind === 'imported') return step.added;
    return null;
  };
  expect(await Promise.all([run(one), run(other)])).toEqual([ROWS, 0]);
});

test('a backup is put back after the import that is writing, and what is saved meanwhile comes after it', async () => {
  await client.inventory.model.save({ name: 'Zaag', maker: '', category: '', description: '' });
  const { name } = await client.backup.make();
  const busy = longAct();
  const order: string[] = [];
  const restoring = client.backup.restore({ name }).then(() => order.push('restored'));
  await soon();
  expect(order).toEqual([]);
  busy.end();
  await Promise.resolve();
  const saving = client.inventory.model
    .save({ name: 'Boor', maker: '', category: '', description: '' })
    .then(() => order.push('saved'));
  await Promise.all([restoring, saving]);
  expect(order).toEqual(['restored', 'saved']);
  expect((await client.location.list()).locations).toEqual([]);
  expect((await client.inventory.model.list()).models.map((model) => model.name).sort()).toEqual(['Boor', 'Zaag']);
});

test('the file is closed after the import that is writing, and nothing of it is lost', async () => {
  const busy = longAct();
  let idle = false;
  const closing = store.idle().then(() => {
    idle = true;
  });
  await soon();
  expect(idle).toBe(false);
  busy.end();
  await closing;
  store.close();
  store = openStore({ path: join(folder, 'techlab.sqlite'), now: () => Date.UTC(2026, 8, 1), newId, actor: 'test' });
  client = connect();
  expect((await client.location.list()).locations.map((location) => location.name)).toEqual(['Nieuw lab']);
});
