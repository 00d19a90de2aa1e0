import { createRouterClient } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

const DATE = '2026-11-24';

async function openWithTwoRooms() {
  const { context } = openStore({ path: ':memory:', now: () => Date.UTC(2026, 10, 22, 9), newId: v7, actor: 'test' });
  const client = createRouterClient(router, { context });
  const { id: locationId } = await client.start.begin({
    regionName: 'Oost',
    locationName: 'Lab',
    locationCity: 'Vlierrode',
  });
  const room = { locationId, capacity: 30, traits: [], note: '', bookable: true };
  const { id: hall } = await client.location.saveRoom({ ...room, name: 'Hal' });
  const { id: studio } = await client.location.saveRoom({ ...room, name: 'Studio' });
  const period = { start: toInstant(DATE, '09:00'), end: toInstant(DATE, '10:30') };
  const draft = newDraft(period, { kind: 'event', title: 'Les', needs: [{ kind: 'resource', resourceId: hall }] });
  await client.booking.book({ draft: { ...draft, needs: [...draft.needs], overrides: [] } });
  return { client, hall, studio };
}

test('tells what is free, the first times for a need and how full the days are', async () => {
  const { client, hall, studio } = await openWithTwoRooms();
  const resourceIds = [hall, studio];
  const morning = { start: toInstant(DATE, '10:00'), end: toInstant(DATE, '11:00') };
  expect(await client.availability.free({ ...morning, resourceIds })).toEqual({ resourceIds: [studio] });

  const days = [{ date: DATE, windows: [{ opens: '08:30', closes: '12:00' }] }];
  const need = { lengthMinutes: 60, setupMinutes: 15, days, pools: [{ resourceIds, quantity: 2 }], limit: 2 };
  const start = toInstant(DATE, '10:45');
  expect((await client.availability.firstSlots(need)).slots).toEqual([
    { start, end: start + 3_600_000, resourceIds: [resourceIds] },
    { start: start + 900_000, end: start + 4_500_000, resourceIds: [resourceIds] },
  ]);

  const { cells } = await client.availability.heatMap({ days, resourceIds });
  expect(cells).toEqual([{ date: DATE, opens: '08:30', closes: '12:00', free: 1 - 6 / 28 }]);
});

test('answers bad questions at once', async () => {
  const { client, hall } = await openWithTwoRooms();
  const ages = { start: -8.64e15, end: 8.64e15 };
  expect(await client.availability.free({ ...ages, resourceIds: [hall] })).toEqual({ resourceIds: [] });
  expect(await client.availability.free({ start: 5, end: 5, resourceIds: [hall] })).toEqual({ resourceIds: [] });
  const need = { lengthMinutes: 60, days: [], pools: [{ resourceIds: [hall], quantity: 2 }] };
  const far = ['1900-01-01', '2200-12-31'].map((date) => ({ date, windows: [{ opens: '09:00', closes: '17:00' }] }));
  expect((await client.availability.firstSlots({ ...need, days: far })).slots).toEqual([]);
  await expect(client.availability.firstSlots({ ...need, lengthMinutes: 0 })).rejects.toThrow();
  await expect(client.availability.firstSlots({ ...need, zone: 'Nergens/Hier' })).rejects.toThrow();
  const backwards = [{ date: DATE, windows: [{ opens: '17:00', closes: '09:00' }] }];
  const { cells } = await client.availability.heatMap({ days: backwards, resourceIds: [hall] });
  expect(cells.map(({ free }) => free)).toEqual([0]);
});
