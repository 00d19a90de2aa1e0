import { createRouterClient, ORPCError } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { newAsset } from '#db/inventory/asset.fixture.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { newOrganisation } from '#domain/organisation/new-organisation.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

const on = (date: string, time: string) => toInstant(date, time);
const tuesday = { start: on('2026-12-08', '09:00'), end: on('2026-12-08', '12:00') };

/** A lab with two lasers of a company's; `first` is lent under terms. */
async function openLab(terms: { noticeDays?: number; approval?: 'none' | 'owner' } = {}) {
  const { context } = openStore({ path: ':memory:', now: () => on('2026-11-02', '08:00'), newId: v7, actor: 'Jo' });
  const client = createRouterClient(router, { context });
  const { id: locationId } = await client.start.begin({
    regionName: 'Oost',
    locationName: 'Techlab Oost',
    locationCity: 'Vlierrode',
  });
  const ownerId = v7();
  await client.organisation.save({
    id: ownerId,
    draft: newOrganisation({ kind: 'company', name: 'Staalwerf De Kade' }),
  });
  const model = { name: 'Lasersnijder', maker: '', category: '' };
  const { id: modelId } = await client.inventory.model.save({ ...model, description: '' });
  const asset = async (name: string) =>
    (await client.inventory.asset.create(newAsset({ name, modelId, locationId }))).id;
  const first = await asset('Laser 1');
  const second = await asset('Laser 2');
  const lend = (given: object = {}) =>
    client.sharing.save({
      resourceId: first,
      ownerId,
      firstOn: null,
      lastOn: null,
      hours: [],
      noticeDays: 0,
      approval: 'none',
      contact: '',
      note: '',
      ...terms,
      ...given,
    });
  const { id: termsId } = await lend();
  const draft = (resourceId: string, given: { status?: 'option' | 'confirmed'; reason?: string } = {}) => {
    const { status = 'confirmed', reason } = given;
    const overrides = reason ? [{ rule: 'lent-ask-owner', reason }] : [];
    const optionUntil = status === 'option' ? '2026-11-20' : null;
    const wanted = newDraft(tuesday, { kind: 'event', title: 'Open dag', locationId, status, optionUntil });
    return { ...wanted, needs: [{ kind: 'resource' as const, resourceId }], overrides };
  };
  const verdictsOf = async (resourceId: string, status: 'option' | 'confirmed' = 'confirmed') =>
    (await client.booking.judge({ draft: draft(resourceId, { status }) })).verdicts.map(
      ({ level, rule }) => `${level} ${rule}`,
    );
  return { client, locationId, ownerId, first, second, asset, termsId, lend, draft, verdictsOf };
}

async function codeOf(refused: Promise<unknown>): Promise<unknown> {
  const error = await refused.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ORPCError ? (error.data as { code?: string }).code : error;
}

test('lists whose it is, and makes the owner of the terms the owner of the machine', async () => {
  const { client, first, ownerId } = await openLab({ noticeDays: 5 });
  const { things } = await client.sharing.list();
  expect(things).toMatchObject([
    {
      resourceId: first,
      resourceName: 'Laser 1',
      ownerId,
      ownerName: 'Staalwerf De Kade',
      noticeDays: 5,
      comingCount: 0,
    },
  ]);
  expect((await client.inventory.asset.get({ id: first })).ownerId).toBe(ownerId);
});

test('asks how the owner agreed before a booking is confirmed; an option may wait', async () => {
  const { client, first, second, draft, verdictsOf } = await openLab({ approval: 'owner' });
  expect(await verdictsOf(first)).toEqual(['warning lent-ask-owner']);
  expect(await verdictsOf(first, 'option')).toEqual(['info lent-ask-owner']);
  expect(await verdictsOf(second)).toEqual([]);
  await client.booking.book({ draft: draft(first, { reason: 'Gebeld met de werf op 2 november' }) });
  const { overrides } = await client.rule.overrides({});
  expect(overrides).toMatchObject([{ rule: 'lent-ask-owner', reason: 'Gebeld met de werf op 2 november' }]);
});

test('a recall changes no booking, stops new ones, and offers what is free in its place', async () => {
  const { client, first, second, termsId, draft, verdictsOf } = await openLab();
  const { id: bookingId } = await client.booking.book({ draft: draft(first) });
  await client.sharing.recall({ id: termsId, from: '2026-12-01', reason: 'Grote opdracht' });
  expect(await verdictsOf(first)).toContain('block lent-recalled');
  const { uses } = await client.sharing.comingUses({ resourceId: first, from: '2026-12-01' });
  expect(uses).toMatchObject([{ bookingId, holder: 'Open dag', replacements: [{ id: second, name: 'Laser 2' }] }]);
  expect((await client.sharing.comingUses({ resourceId: first, from: '2026-12-09' })).uses).toEqual([]);

  const sequence = uses[0]?.sequence ?? 0;
  const { transactionId } = await client.sharing.replace({
    choices: [{ resourceId: first, bookingId, sequence, byId: second }],
  });
  const held = async () => (await client.booking.get({ id: bookingId })).claims.map((claim) => claim.resourceName);
  expect(await held()).toEqual(['Laser 2']);
  await client.system.undo({ transactionId });
  expect(await held()).toEqual(['Laser 1']);
  await client.sharing.recall({ id: termsId, from: null, reason: '' });
  expect((await client.sharing.list()).things[0]?.recalledFrom).toBeNull();
});

test('puts all in place or none', async () => {
  const { client, first, second, draft } = await openLab();
  const { id: bookingId } = await client.booking.book({ draft: draft(first) });
  await client.booking.book({ draft: draft(second) });
  const choices = [{ resourceId: first, bookingId, sequence: 0, byId: second }];
  await expect(client.sharing.replace({ choices })).rejects.toThrow();
  expect((await client.booking.get({ id: bookingId })).claims.map((claim) => claim.resourceName)).toEqual(['Laser 1']);
});

test('replaces two things of one booking at once, and takes both back at once', async () => {
  const { client, first, second, asset, draft } = await openLab();
  const needs = [first, second].map((resourceId) => ({ kind: 'resource' as const, resourceId }));
  const { id: bookingId } = await client.booking.book({ draft: { ...draft(first), needs } });
  const [third, fourth] = [await asset('Laser 3'), await asset('Laser 4')];
  const { uses } = await client.sharing.comingUses({ resourceId: second, from: '2026-12-01' });
  const sequence = uses[0]?.sequence ?? -1;
  const { transactionId } = await client.sharing.replace({
    choices: [
      { resourceId: first, bookingId, sequence, byId: third },
      { resourceId: second, bookingId, sequence, byId: fourth },
    ],
  });
  const held = async () => (await client.booking.get({ id: bookingId })).claims.map((claim) => claim.resourceName);
  expect(await held()).toEqual(['Laser 3', 'Laser 4']);
  await client.system.undo({ transactionId });
  expect(await held()).toEqual(['Laser 1', 'Laser 2']);
});

test.each([
  ['a second set of terms', {}, 'sharing/has-terms'],
  ['a thing nobody knows', { resourceId: v7() }, 'sharing/resource-unknown'],
  ['an owner nobody knows', { ownerId: v7() }, 'sharing/owner-unknown'],
  ['a last day before the first', { firstOn: '2026-12-02', lastOn: '2026-12-01' }, 'sharing/last-before-first'],
  [
    'hours that end as they begin',
    { hours: [{ weekday: 1, opens: '09:00', closes: '09:00' }] },
    'location/closes-before-opens',
  ],
])('refuses %s', async (what, given, code) => {
  const { client, lend, second, termsId } = await openLab();
  if (what !== 'a second set of terms') await client.sharing.remove({ id: termsId });
  const resource = what === 'a second set of terms' ? {} : { resourceId: second };
  expect(await codeOf(lend({ ...resource, ...given }))).toBe(code);
});
