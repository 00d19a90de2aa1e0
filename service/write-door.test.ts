import { createRouterClient } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { syncedTables } from '#db/write-door/tables.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

/** Triggers on every synced table that let a write through only while the write door is open. */
function open() {
  const { context } = openStore({
    path: ':memory:',
    now: () => Date.UTC(2026, 10, 22, 9),
    newId: v7,
    actor: 'test',
  });
  const { sqlite } = context.store.db;
  sqlite.pragma('trusted_schema = ON');
  sqlite.function('door_is_open', () => (context.store.door.open ? 1 : 0));
  for (const table of Object.keys(syncedTables)) {
    for (const act of ['INSERT', 'UPDATE', 'DELETE']) {
      sqlite.exec(
        `CREATE TRIGGER "past_the_door_${table}_${act}" BEFORE ${act} ON "${table}" WHEN door_is_open() = 0
         BEGIN SELECT RAISE(ABORT, 'written past the door'); END`,
      );
    }
  }
  return { sqlite, client: createRouterClient(router, { context }) };
}

test('every command writes through the door, so that the log misses nothing', async () => {
  const { client } = open();
  await client.start.demo();
  await client.setting.setRegionName({ regionName: 'Regio Oost' });
  const { locations } = await client.location.list();
  const [location] = locations;
  const room = location?.rooms[0];
  if (!location || !room) throw new Error('the demo has rooms');
  const start = toInstant('2027-02-09', '09:00');
  const { resources } = await client.resource.list({ kind: 'kit' });
  const period = { start, end: start + 3_600_000 };
  const draft = {
    ...newDraft(period, { title: 'Proef', locationId: location.id }),
    groups: [],
    needs: [],
    overrides: [],
  };
  const booked = await client.booking.book({ draft });
  const moved = await client.booking.move({
    id: booked.id,
    sequence: 0,
    start: start + 3_600_000,
    end: start + 7_200_000,
  });
  await client.system.undo({ transactionId: moved.transactionId });
  await client.booking.setStatus({ id: booked.id, status: 'requested', optionUntil: null });
  await client.booking.cancel({ id: booked.id, by: 'school', reason: 'ziek' });
  const { assets } = await client.inventory.asset.list();
  const asset = assets.find((one) => one.status === 'available');
  await client.inventory.asset.change({ ids: [asset?.id ?? ''], patch: { place: 'Kast 9' } } as never).catch(throwBug);
  const [kit] = resources;
  await client.inventory.kit.remove({ id: kit?.id ?? '' }).catch(throwBug);
  await client.location.removeRoom({ id: room.id }).catch(throwBug);
  const { lines } = await client.organisation.list({ limit: 1 });
  await client.organisation.remove({ id: lines[0]?.id ?? '' }).catch(throwBug);
});

test('catches a write past the door in every synced table', () => {
  const { sqlite } = open();
  for (const table of Object.keys(syncedTables)) {
    expect(() => sqlite.exec(`INSERT INTO "${table}" (id) VALUES ('x')`)).toThrow('written past the door');
  }
});

/** A refusal is an answer too; only an error of ours fails the test. */
function throwBug(error: unknown): void {
  if (String(error).includes('past the door')) throw error;
  if ((error as { code?: string }).code === 'INTERNAL_SERVER_ERROR') throw error;
}
