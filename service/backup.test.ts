import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRouterClient } from '@orpc/server';
import { v7 } from 'uuid';
import { afterEach, expect, test } from 'vitest';
import { listBackups } from '#db/backup/backup-file.ts';
import { keepContent } from '#db/document/keep-content.ts';
import { migrations } from '#db/migrations/index.ts';
import { NewerFileError } from '#db/open-database.ts';
import { transact } from '#db/write-door/transaction.ts';
import { write } from '#db/write-door/write.ts';
import { accept } from '#domain/result.ts';
import { backUpIfDue } from './backup-schedule.ts';
import { type OpenedStore, openStore } from './open-store.ts';
import { router } from './router.ts';
import { refusalOfError } from './store-errors.ts';

const DAY = 24 * 3_600_000;
const folders: string[] = [];
const opened: OpenedStore[] = [];
let clock = Date.UTC(2026, 10, 22, 9);

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'techlab-backup-'));
  folders.push(folder);
  return folder;
}

function open(folder: string, readNewer = false) {
  const path = join(folder, 'techlab.sqlite');
  const store = openStore({ path, now: () => clock, newId: v7, actor: 'test', readNewer });
  opened.push(store);
  return { ...store, client: createRouterClient(router, { context: store.context }) };
}

async function refusalCode(call: Promise<unknown>): Promise<string> {
  const error = (await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )) as { data?: { code: string } } | null;
  return error?.data?.code ?? String(error);
}

const region = { regionName: 'Regio Oost', locationName: 'Techlab Oost', locationCity: 'Oostervoort' };

test('puts a copy back in the running app under a new device id, and keeps what was there', async () => {
  const folder = newFolder();
  const { client, context } = open(folder);
  await client.start.begin(region);
  const { name } = await client.backup.make();
  const device = context.store.deviceId;
  const [location] = (await client.location.list()).locations;
  await client.backup.wipe();
  expect((await client.start.status()).empty).toBe(true);
  await client.start.begin({ ...region, regionName: 'Regio West' });
  clock += 1000;
  const seen = context.feed.subscribe('change')[Symbol.asyncIterator]().next();
  expect(await client.backup.restore({ name })).toMatchObject({ regionName: 'Regio Oost', counts: { locations: 1 } });
  expect((await seen).value.tables).toEqual({ '*': [] });
  expect((await client.start.status()).regionName).toBe('Regio Oost');
  expect((await client.location.list()).locations).toEqual([location]);
  expect(context.store.deviceId).not.toBe(device);
  const kept = listBackups(join(folder, 'backups')).find((backup) => backup.reason === 'before-restore');
  expect(await client.backup.inspect({ name: kept?.name ?? '' })).toMatchObject({ regionName: 'Regio West' });
  expect((await client.backup.check()).findings).toEqual([]);
});

test('goes on writing after a restore, in streams of its own', async () => {
  const { client } = open(newFolder());
  await client.start.begin(region);
  const { name } = await client.backup.make();
  await client.backup.restore({ name });
  await client.backup.wipe();
  await client.start.demo();
  expect((await client.backup.check()).findings).toEqual([]);
});

test('takes a new device id when a copy was put in the place of the file by hand', async () => {
  const folder = newFolder();
  const first = open(folder);
  await first.client.start.begin(region);
  const { name } = await first.client.backup.make();
  const device = first.context.store.deviceId;
  opened.pop()?.close();
  copyFileSync(join(folder, 'backups', name), join(folder, 'techlab.sqlite'));
  const second = open(folder);
  expect(second.context.store.deviceId).not.toBe(device);
  opened.pop()?.close();
  expect(open(folder).context.store.deviceId).toBe(second.context.store.deviceId);
});

test('refuses what is no copy of ours and leaves the data as it is', async () => {
  const folder = newFolder();
  const { client } = open(folder);
  await client.start.begin(region);
  const { name } = await client.backup.make();
  const good = readFileSync(join(folder, 'backups', name));
  const send = (bytes: Uint8Array) =>
    refusalCode(client.backup.restoreFile({ file: new File([bytes as Uint8Array<ArrayBuffer>], 'copy.sqlite') }));
  expect(await send(Buffer.from('geen database'))).toBe('backup/not-a-backup');
  expect(await send(Buffer.alloc(0))).toBe('backup/not-a-backup');
  expect(await send(Buffer.alloc(100_000, 'SQLite format 3\0'))).toMatch(/^backup\/(damaged|not-a-backup)$/);
  const overwritten = Buffer.from(good);
  overwritten.fill(7, 8192, 60_000);
  expect(await send(overwritten)).toBe('backup/damaged');
  expect(await send(good.subarray(0, 40_000))).toBe('backup/damaged');
  const stranger = join(folder, 'stranger.sqlite');
  const strange = new DatabaseSync(stranger);
  strange.exec('CREATE TABLE a (b); INSERT INTO a VALUES (zeroblob(9000))');
  strange.close();
  expect(await send(readFileSync(stranger))).toBe('backup/not-a-backup');
  const newer = join(folder, 'newer.sqlite');
  writeFileSync(newer, good);
  const raised = new DatabaseSync(newer);
  raised.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  raised.close();
  expect(await send(readFileSync(newer))).toBe('backup/newer');
  expect(await refusalCode(client.backup.restore({ name: 'techlab-2020-01-01T00-00-00-000Z-daily.sqlite' }))).toBe(
    'backup/not-found',
  );
  expect((await client.start.status()).regionName).toBe('Regio Oost');
  expect(existsSync(join(folder, 'techlab.sqlite.received'))).toBe(false);
});

test('makes one copy a day and keeps 7 days, 4 weeks and 12 months; the file of a removed paper goes after one of them', async () => {
  const folder = newFolder();
  const { client, context } = open(folder);
  expect(await backUpIfDue(context)).toBe(false);
  await client.start.begin(region);
  expect(await backUpIfDue(context)).toBe(true);
  expect(await backUpIfDue(context)).toBe(false);
  const paper = v7();
  transact(context.store, { actor: 'test', action: 'document.remove' }, (tx) => {
    const sha256 = keepContent(tx, new TextEncoder().encode('%PDF-1.7'));
    write(tx, 'asset_model', 'm', { name: 'Prusa MK4' });
    write(tx, 'attachment', paper, { kind: 'manual', name: 'a', media_type: 'application/pdf', size: 8, sha256 });
    write(tx, 'document', paper, { attachment_id: paper, model_id: 'm', title: 'Handleiding', deleted: 1 });
    return accept(null);
  });
  for (let day = 0; day < 40; day += 1) {
    clock += DAY;
    expect(await backUpIfDue(context)).toBe(true);
  }
  const { backups } = await client.backup.list();
  expect(backups.length).toBeLessThanOrEqual(12);
  expect(backups.length).toBeGreaterThanOrEqual(10);
  expect(context.host.backupFailure).toBeNull();
  expect(context.store.db.sqlite.prepare('SELECT count(*) FROM attachment_content').pluck().get()).toBe(0);
  expect((await client.backup.check()).findings).toEqual([]);
});

test('tells why a copy could not be made', async () => {
  const folder = newFolder();
  const { client, context } = open(folder);
  await client.start.begin(region);
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  expect(await backUpIfDue(context)).toBe(false);
  expect(context.host.backupFailure?.code).toMatch(/^(backup|system)\//);
});

test('opens a file of a newer Techlab for reading only, and says so at each change', async () => {
  const folder = newFolder();
  await open(folder).client.start.begin(region);
  opened.pop()?.close();
  const raised = new DatabaseSync(join(folder, 'techlab.sqlite'));
  raised.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  raised.close();
  expect(() => open(folder)).toThrow(NewerFileError);
  const { client } = open(folder, true);
  expect(await client.start.status()).toMatchObject({ regionName: 'Regio Oost', readOnly: true });
  expect(await refusalCode(client.start.begin(region))).toBe('system/read-only');
  expect(await refusalCode(client.backup.wipe())).toBe('system/read-only');
});

test('says that the disk is full, and loses nothing of what was accepted', async () => {
  const { client, context } = open(newFolder());
  await client.start.begin(region);
  const { sqlite } = context.store.db;
  const pages = sqlite.pragma('page_count', { simple: true }) as number;
  sqlite.pragma(`max_page_count = ${pages + 2}`);
  let added = 0;
  let code = '';
  while (!code) {
    try {
      transact(context.store, { actor: 'test', action: 'test' }, (tx) => {
        write(tx, 'organisation', tx.newId(), { kind: 'company', name: 'x'.repeat(200) });
        return accept(null);
      });
      added += 1;
    } catch (error) {
      code = refusalOfError(error)?.code ?? String(error);
    }
  }
  expect(code).toBe('system/disk-full');
  sqlite.pragma(`max_page_count = ${2 ** 30}`);
  expect((await client.start.status()).counts.organisations).toBe(added);
  expect((await client.backup.check()).findings).toEqual([]);
});

test('says that another program holds the file', async () => {
  const folder = newFolder();
  const { client, context } = open(folder);
  context.store.db.sqlite.pragma('busy_timeout = 50');
  const other = spawn(process.execPath, [
    '-e',
    `const { DatabaseSync } = require('node:sqlite');
     const db = new DatabaseSync(${JSON.stringify(join(folder, 'techlab.sqlite'))});
     db.exec('BEGIN IMMEDIATE');
     console.log('held');
     process.stdin.resume();`,
  ]);
  await once(other.stdout, 'data');
  expect(await refusalCode(client.start.begin(region))).toBe('system/file-locked');
  other.kill();
  await once(other, 'exit');
  expect((await client.start.begin(region)).transactionId).not.toBe('');
});

test('finds a page that the disk lost', async () => {
  const folder = newFolder();
  const { client, context } = open(folder);
  await client.start.demo();
  const { name } = await client.backup.make();
  const path = join(folder, 'backups', name);
  truncateSync(path, 4096 * 20);
  expect(await refusalCode(client.backup.inspect({ name }))).toBe('backup/damaged');
  expect(context.store.readOnly).toBe(false);
});
