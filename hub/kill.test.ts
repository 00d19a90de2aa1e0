import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { transact } from '#db/write-door/transaction.ts';
import { write } from '#db/write-door/write.ts';
import { accept } from '#domain/result.ts';
import { openStore } from '#service/open-store.ts';

const BOOKER = fileURLToPath(new URL('./kill-booker.ts', import.meta.url));
const KILLS = Number(process.env.TECHLAB_KILLS ?? 50);
const LONGEST_RUN_MS = 240;

test(`loses nothing that was acknowledged in ${KILLS} kills during booking`, { timeout: KILLS * 6000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'techlab-kill-'));
  const path = join(folder, 'techlab.sqlite');
  const room = v7();
  seed(path, room);
  const acknowledged: string[] = [];
  // Each process loads while the one before it books.
  let booker = startBooker(path, room, 0);
  for (let run = 0; run < KILLS; run += 1) {
    const next = run + 1 < KILLS ? startBooker(path, room, run + 1) : booker;
    acknowledged.push(...(await bookUntilKilled(booker, run)));
    booker = next;
  }
  const opened = openStore({ path, now: Date.now, newId: v7, actor: 'test' });
  const { db } = opened.context.store;
  const kept = new Set(db.sqlite.prepare('SELECT id FROM booking').pluck().all() as string[]);
  const missing = acknowledged.filter((id) => !kept.has(id));
  const unequal = db.sqlite
    .prepare(
      `SELECT count(*) FROM booking b
       WHERE (SELECT count(*) FROM occupancy o WHERE o.booking_id = b.id) <> (SELECT count(*) FROM allocation a WHERE a.booking_id = b.id)
          OR NOT EXISTS (SELECT 1 FROM booking_detail d WHERE d.id = b.id)
          OR NOT EXISTS (SELECT 1 FROM sync_op s WHERE s.row_id = b.id)`,
    )
    .pluck()
    .get();
  const health = db.sqlite.pragma('integrity_check', { simple: true });
  opened.close();
  rmSync(folder, { recursive: true, force: true });
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect({ missing, unequal, health }).toEqual({ missing: [], unequal: 0, health: 'ok' });
});

type Booker = ChildProcessByStdio<Writable, Readable, null>;

function startBooker(path: string, room: string, run: number): Booker {
  return spawn(process.execPath, [BOOKER, path, room, String(run)], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Lets a process book, which prints each id after its commit, and kills it at a moment nobody chose. */
async function bookUntilKilled(child: Booker, run: number): Promise<string[]> {
  let printed = '';
  const started = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      resolve();
    });
  });
  child.stdin.write('!');
  await started;
  await new Promise((resolve) => setTimeout(resolve, (run * 37) % LONGEST_RUN_MS));
  child.kill('SIGKILL');
  await once(child, 'close');
  return printed.split('\n').slice(0, -1);
}

function seed(path: string, room: string): void {
  const opened = openStore({ path, now: Date.now, newId: v7, actor: 'test' });
  transact(opened.context.store, { actor: 'test', action: 'seed' }, (tx) => {
    write(tx, 'resource', room, { kind: 'room', name: 'Machinehal' });
    write(tx, 'room', room, {});
    return accept(null);
  });
  opened.close();
}
