import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#db/write-door/transaction.ts';
import { write } from '#db/write-door/write.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { openStore } from '#service/open-store.ts';
import { type StoreHandle, startStore } from '#service/start-store.ts';
import { type RunningServer, serve } from './server.ts';

const TOKEN = 'key-of-this-test';
const ROOM = v7();
const ASSET = v7();
const DOCUMENT = { of: 'asset', subjectId: ASSET, kind: 'manual', title: 'Handleiding' };
const COMPANIES = Array.from({ length: 40 }, () => v7());
/** The clients are companies: for a school the calendar would have its say on some days. */
const START = Date.now() + 40 * 86_400_000;
let folder: string;
let store: StoreHandle;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'techlab-hub-'));
  const seeded = openStore({ path: join(folder, 'techlab.sqlite'), now: Date.now, newId: v7, actor: 'test' });
  transact(seeded.context.store, { actor: 'test', action: 'seed' }, (tx) => {
    write(tx, 'resource', ROOM, { kind: 'room', name: 'Machinehal' });
    write(tx, 'room', ROOM, { capacity: 30 });
    const modelId = v7();
    write(tx, 'asset_model', modelId, { name: 'Kolomboor' });
    write(tx, 'resource', ASSET, { kind: 'asset', name: 'Kolomboor 1' });
    write(tx, 'asset', ASSET, { model_id: modelId });
    for (const [at, id] of COMPANIES.entries())
      write(tx, 'organisation', id, { kind: 'company', name: `Bedrijf ${at}` });
    return accept(null);
  });
  seeded.close();
  store = await startStore({
    workerUrl: new URL('../service/store-worker.ts', import.meta.url),
    dataDirectory: folder,
    actor: 'test',
    onCrash: (error) => {
      throw error;
    },
  });
  server = await serve({ store, pages: folder, apiPages: [folder], port: 0, token: TOKEN });
});

afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('gives one slot to one of forty clients at once and tells the others who holds it', async () => {
  const answers = await Promise.all(COMPANIES.map((organisationId) => book(organisationId)));
  const booked = answers.filter((answer) => answer.status === 201);
  expect(booked).toHaveLength(1);
  const winner = `Bedrijf ${answers.findIndex((answer) => answer.status === 201)}`;
  const refusals = answers.filter((answer) => answer.status === 409);
  expect(refusals).toHaveLength(39);
  for (const refusal of refusals) {
    expect(refusal.body.code).toBe('BOOKING_REFUSED');
    expect(refusal.body.data.verdicts[0]).toMatchObject({
      rule: 'resource-taken',
      facts: { resource: 'Machinehal', holder: winner },
    });
  }
});

test.each([
  ['no key', {}, 401],
  ['a wrong key', { authorization: 'Bearer key-of-last-time' }, 401],
  ['a page of another origin', { authorization: `Bearer ${TOKEN}`, origin: 'https://evil.example' }, 403],
])('refuses %s', async (_, headers, status) => {
  const answer = await fetch(new URL('/api/bookings/board', server.url), { method: 'POST', headers, body: '{}' });
  expect(answer.status).toBe(status);
});

test.each([
  ['another host name (rebinding)', { host: 'evil.example' }, '/', 421],
  ['a way out of its folder', {}, '/..%2f..%2fetc/passwd', 404],
  ['a way out of the API pages', {}, '/api/..%2f..%2fpackage.json', 404],
])('refuses %s', async (_, headers, path, status) => {
  const { port } = new URL(server.url);
  const asked = request({ host: '127.0.0.1', port, path, headers: { authorization: `Bearer ${TOKEN}`, ...headers } });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(status);
});

test.each([
  ['/api/photos', 'PUT', { of: 'asset', id: ROOM, photo: { name: 'hal.jpg' } }, 'inventory/asset-gone', 0],
  ['/api/photos', 'PUT', { of: 'asset', id: ASSET, photo: { name: 'hal.jpg' } }, 'inventory/photo-too-large', 40],
  ['/api/photos', 'PUT', { of: 'asset', id: ASSET, photo: { name: 'brief.jpg' } }, 'inventory/photo-not-image', 0],
  ['/api/documents', 'POST', { ...DOCUMENT, fileName: 'scan.pdf' }, 'document/too-large', 40],
  ['/api/documents', 'POST', { ...DOCUMENT, fileName: 'brief.pdf' }, 'document/unknown', 0],
])('says at %s %s what is wrong with a file', async (path, method, body, code, size) => {
  const base64 = Buffer.alloc(Math.max(10, size * 1_000_000), 'Beste ouders').toString('base64');
  const given = 'photo' in body ? { ...body, photo: { ...body.photo, base64 } } : { ...body, base64 };
  const answer = await send(path, method, JSON.stringify(given));
  expect(answer.status).toBe(409);
  const { data } = (await answer.json()) as { data: { code: string; facts: Record<string, unknown> } };
  expect(data).toMatchObject({ code, facts: size > 0 ? { size } : {} });
});

test('answers a body that is larger than it takes, instead of hanging up', async () => {
  const answer = await send('/api/documents', 'POST', Buffer.alloc(70 * 1024 * 1024, 'a').toString('latin1'));
  expect(answer.status).toBe(413);
  expect(await answer.text()).toBe('Too large: one request holds at most 64 MB. Nothing was kept.');
});

function send(path: string, method: string, body: string): Promise<Response> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  return fetch(new URL(path, server.url), { method, headers, body });
}

interface Answer {
  readonly status: number;
  readonly body: { code: string; data: { verdicts: { rule: string; facts: Record<string, unknown> }[] } };
}

async function book(organisationId: string): Promise<Answer> {
  const needs = [{ kind: 'resource' as const, resourceId: ROOM }];
  const draft = newDraft({ start: START, end: START + 3_600_000 }, { organisationId, needs });
  const answer = await fetch(new URL('/api/bookings', server.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ draft }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}
