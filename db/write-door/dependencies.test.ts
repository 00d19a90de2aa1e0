import { expect, test } from 'vitest';
import { accept } from '#domain/result.ts';
import { checkStore } from '../check/check-store.ts';
import { statement } from '../connection.ts';
import { storeInMemory } from '../store.fixture.ts';
import { transact } from './transaction.ts';
import { write } from './write.ts';

const act = { actor: 'test', action: 'test' };

test('a group says how far its writer had seen others, and is as short with many schools as with one', async () => {
  const store = storeInMemory(() => Date.UTC(2026, 8, 1));
  let made = 0;
  const book = (organisation: number) =>
    transact(store, act, (tx) => {
      made += 1;
      write(tx, 'booking', `booking-${made}`, {
        kind: 'lesson',
        intent: 'requested',
        start_at: 0,
        end_at: 1,
        scope: `org:${organisation}`,
      });
      write(tx, 'booking_detail', `booking-${made}`, { title: 'Les' });
      return accept(tx.id);
    });
  const told = (transactionId: string) =>
    statement(store.db, 'SELECT dependencies FROM sync_group WHERE transaction_id = ?').pluck().all(transactionId);
  const acts = [1, 2, 3, 2].map((no) => book(no)).map((result) => (result.ok ? result.value : ''));
  expect(acts.flatMap(told).every((dependencies) => dependencies === '[]')).toBe(true);

  statement(store.db, "INSERT INTO sync_device (id, name, created_at) VALUES ('other', 'Bus', 0)").run();
  const other = statement(
    store.db,
    "INSERT INTO sync_stream (device_id, scope, seq) VALUES ('other', 'region', 7) RETURNING no",
  )
    .pluck()
    .get() as number;
  const later = book(4);
  expect(later.ok && told(later.value)[0]).toBe(JSON.stringify([[other, 7]]));
  statement(store.db, 'DELETE FROM sync_stream WHERE no = ?').run(other);
  expect((await checkStore(store.db, async () => undefined)).findings).toEqual([]);
});
