import { createRouterClient, ORPCError } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { newAsset } from '#db/inventory/asset.fixture.ts';
import type { Need } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { unknownMachine } from '#domain/safety/machine-record.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

const on = (date: string, time: string) => toInstant(date, time);

/** A lab with two lasers of one model that is tested every year. */
async function openLab() {
  const { context } = openStore({ path: ':memory:', now: () => on('2026-11-02', '08:00'), newId: v7, actor: 'Jo' });
  const client = createRouterClient(router, { context });
  const { id: locationId } = await client.start.begin({
    regionName: 'Oost',
    locationName: 'Techlab Oost',
    locationCity: 'Vlierrode',
  });
  const model = { name: 'Lasersnijder', maker: '', category: '' };
  const { id: modelId } = await client.inventory.model.save({ ...model, description: '' });
  const asset = async (name: string) =>
    (await client.inventory.asset.create(newAsset({ name, modelId, locationId }))).id;
  const [first, second] = [await asset('Laser 1'), await asset('Laser 2')];
  const plan = (months: number | null) =>
    client.safety.record.save({ modelId, ...unknownMachine, plans: [{ kind: 'nen3140', months }] });
  const inspect = (assetIds: readonly string[], doneOn: string, result: 'passed' | 'failed' = 'passed') =>
    client.safety.inspection.record({
      inspections: assetIds.map((assetId) => ({ id: v7(), assetId })),
      kind: 'nen3140',
      doneOn,
      result,
      method: 'Visueel',
      inspector: 'Keurdienst',
      certificate: 'K1',
      note: '',
    });
  const draft = (needs: readonly Need[], given: { date?: string; reason?: string } = {}) => {
    const { date = '2026-12-08', reason } = given;
    const period = { start: on(date, '09:00'), end: on(date, '12:00') };
    const overrides = reason ? [{ rule: 'inspection-expires', reason }] : [];
    return { ...newDraft(period, { kind: 'event', title: 'Open dag', locationId }), needs: [...needs], overrides };
  };
  const book = async (needs: readonly Need[], given = {}) => {
    const id = v7();
    await client.booking.book({ id, draft: draft(needs, given) });
    return id;
  };
  const verdictsOf = async (needs: readonly Need[], date?: string) =>
    (await client.booking.judge({ draft: draft(needs, date ? { date } : {}) })).verdicts.map(
      ({ level, rule }) => `${level} ${rule}`,
    );
  return { client, modelId, first, second, plan, inspect, book, draft, verdictsOf };
}

const piece = (resourceId: string) => [{ kind: 'resource' as const, resourceId }];

async function failure(refused: Promise<unknown>): Promise<unknown> {
  const error = await refused.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof ORPCError ? (error.data as { code?: string; verdicts?: { rule: string }[] }) : error;
}

test('never guesses: without an interval it is not determined, without a test it was never done', async () => {
  const { client, first, plan, inspect } = await openLab();
  expect((await client.safety.ofAsset({ assetId: first })).dues).toEqual([]);
  await plan(null);
  await inspect([first], '2026-10-01');
  expect((await client.safety.ofAsset({ assetId: first })).dues).toMatchObject([
    { dueOn: null, state: 'undetermined' },
  ]);
  await plan(12);
  expect((await client.safety.upkeep()).dues).toMatchObject([
    { assetName: 'Laser 2', state: 'never', dueOn: null },
    { assetName: 'Laser 1', state: 'later', dueOn: '2027-10-01' },
  ]);
});

test('an own interval goes before that of the model', async () => {
  const { client, first, plan, inspect } = await openLab();
  await plan(12);
  await inspect([first], '2026-10-01');
  await client.safety.inspection.plan({ of: 'asset', id: first, plans: [{ kind: 'nen3140', months: 3 }] });
  const dues = async () => (await client.safety.ofAsset({ assetId: first })).dues[0];
  expect(await dues()).toMatchObject({ months: 3, own: true, dueOn: '2027-01-01' });
  await client.safety.inspection.plan({ of: 'asset', id: first, plans: [] });
  expect(await dues()).toMatchObject({ months: 12, own: false, dueOn: '2027-10-01' });
});

test('a failed test locks at once, names who counts on the machine, and undo takes the lock away', async () => {
  const { client, first, second, inspect, book, verdictsOf, modelId } = await openLab();
  const bookingId = await book(piece(first));
  const { transactionId } = await inspect([first], '2026-11-02', 'failed');
  expect(await verdictsOf(piece(first), '2026-12-09')).toEqual(['block inspection-failed']);
  expect(await failure(book(piece(first), { date: '2026-12-09' }))).toMatchObject({
    verdicts: [{ rule: 'inspection-failed' }],
  });
  const { assets } = await client.inventory.asset.list();
  expect(assets.map(({ name, status }) => [name, status])).toContainEqual(['Laser 1', 'rejected']);
  expect((await client.safety.upkeep()).dues).toMatchObject([{ state: 'rejected', hits: { id: bookingId } }]);
  const { uses } = await client.sharing.comingUses({ resourceId: first, from: '2026-11-02' });
  expect(uses).toMatchObject([{ bookingId, replacements: [{ id: second }] }]);
  await book([{ kind: 'model', modelId, quantity: 1 }], { date: '2026-12-09' });
  expect((await client.inventory.asset.get({ id: second })).comingBookings).toHaveLength(1);
  await client.system.undo({ transactionId });
  expect(await verdictsOf(piece(first), '2026-12-10')).toEqual([]);
});

test('a test that runs out inside a booked week warns, and any of the model is a piece that is still good', async () => {
  const { client, modelId, first, second, plan, inspect, book, verdictsOf } = await openLab();
  await plan(12);
  await inspect([first], '2025-12-01');
  await inspect([second], '2026-06-01');
  expect(await verdictsOf(piece(first), '2026-12-01')).toEqual([]);
  expect(await verdictsOf(piece(first))).toEqual(['warning inspection-expires']);
  await book([{ kind: 'model', modelId, quantity: 1 }]);
  expect((await client.inventory.asset.get({ id: second })).comingBookings).toHaveLength(1);
  await book(piece(first), { reason: 'Keuring staat op 30 november' });
  expect((await client.safety.upkeep()).dues).toMatchObject([
    { assetName: 'Laser 1', state: 'soon', dueOn: '2026-12-01', hits: { holder: 'Open dag' } },
    { assetName: 'Laser 2', state: 'later' },
  ]);
});

test('refuses a test from the future and of a machine that is gone, and writes nothing by half', async () => {
  const { client, first, inspect } = await openLab();
  expect(await failure(inspect([first], '2026-11-03'))).toMatchObject({
    code: 'safety/done-in-future',
    field: 'doneOn',
  });
  expect(await failure(inspect([first, v7()], '2026-11-01'))).toMatchObject({ code: 'inventory/asset-gone' });
  expect((await client.safety.ofAsset({ assetId: first })).inspections).toEqual([]);
});

test('maintenance is a booking like any other, also of what is broken', async () => {
  const { client, first, inspect, draft } = await openLab();
  await inspect([first], '2026-11-01', 'failed');
  await client.safety.defect.report({ assetId: first, note: 'Rookt', usable: false });
  await client.booking.book({ id: v7(), draft: { ...draft(piece(first)), kind: 'maintenance', title: 'Keuring' } });
  const { dues, defects } = await client.safety.upkeep();
  expect([dues[0]?.plannedAt, dues[0]?.hits, defects[0]?.plannedAt]).toEqual([
    on('2026-12-08', '09:00'),
    null,
    on('2026-12-08', '09:00'),
  ]);
});

test('keeps the record of a machine with who may work with it', async () => {
  const { client, modelId, first } = await openLab();
  await client.safety.record.save({
    modelId,
    ...unknownMachine,
    laserClass: '4',
    mostUsers: 2,
    groups: ['vmbo3', 'mbo1'],
    plans: [{ kind: 'calibration', months: 24 }],
  });
  expect((await client.safety.ofAsset({ assetId: first })).record).toEqual({
    ...unknownMachine,
    laserClass: '4',
    mostUsers: 2,
    groups: ['vmbo3', 'mbo1'],
    plans: [{ kind: 'calibration', months: 24 }],
    authorisationNeeded: false,
    authorised: [],
  });
});
