import { createRouterClient } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

function open() {
  const { context } = openStore({
    path: ':memory:',
    now: () => Date.UTC(2026, 10, 22, 9),
    newId: v7,
    actor: 'Coördinator',
  });
  return createRouterClient(router, { context });
}

test('tells who changed what from what to what, and takes it back per act', async () => {
  const client = open();
  const { id } = await client.start.begin({
    regionName: 'Oost',
    locationName: 'Techlab Oost',
    locationCity: 'Vlierrode',
  });
  const { transactionId } = await client.setting.setRegionName({ regionName: 'Regio Oost' });
  const { acts, actors } = await client.history.list({ limit: 10 });
  expect(actors).toEqual(['Coördinator']);
  expect(acts.map((act) => act.action)).toEqual(['setting.region', 'start.begin']);
  expect(await client.history.act({ transactionId })).toEqual({
    cut: false,
    changes: [
      {
        table: 'setting',
        rowId: 'region.name',
        name: 'region.name',
        kind: 'changed',
        fields: [{ column: 'value', before: '"Oost"', after: '"Regio Oost"' }],
      },
    ],
  });
  await client.system.undo({ transactionId });
  expect((await client.start.status()).regionName).toBe('Oost');
  const ofLocation = await client.history.ofRow({ table: 'location', id });
  expect(ofLocation.acts).toMatchObject([
    {
      action: 'start.begin',
      changes: [
        {
          kind: 'added',
          name: 'Techlab Oost',
          fields: [
            { column: 'name', before: null, after: 'Techlab Oost' },
            { column: 'city', before: null, after: 'Vlierrode' },
          ],
        },
      ],
    },
  ]);
});

test('finds organisations, things, rooms and bookings by a few letters, whatever their accents', async () => {
  const client = open();
  await client.start.demo();
  const find = async (text: string) =>
    (await client.search.find({ text, limit: 3 })).found.map((row) => `${row.kind}: ${row.title}`);
  expect(await find('')).toEqual([]);
  expect(await find('filmcamera scene')).toContain('asset: Filmcamera Scène 1');
  expect(await find('A-0007')).toEqual(['asset: 3D-printer Kubus 7']);
  expect((await find('robotz'))[0]).toBe('room: Robotzaal');
  const school = await find('regenboog');
  expect(school[0]).toBe('organisation: De Regenboog');
  expect(school.some((row) => row.startsWith('booking:'))).toBe(true);
  expect(await find("o'brien' -- 100%")).toEqual([]);
});
