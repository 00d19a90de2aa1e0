import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import { createIdSource } from './id-source.ts';
import { keepCheckpoints } from './idle-checkpoint.ts';
import { type OpenedStore, openStore } from './open-store.ts';
import { router } from './router.ts';

let folder: string;
let opened: OpenedStore;
let stop: () => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'techlab-checkpoint-'));
  opened = openStore({
    path: join(folder, 'techlab.sqlite'),
    now: () => Date.UTC(2026, 10, 22, 9),
    newId: createIdSource(),
    actor: 'test',
  });
  stop = () => undefined;
});

afterEach(() => {
  stop();
  opened.close();
  rmSync(folder, { recursive: true });
});

test('what was saved stands in the file itself once nobody writes', async () => {
  stop = keepCheckpoints(opened.context, 20);
  await rename('Regio Oost');
  expect(nameInFile()).not.toBe('Regio Oost');
  await vi.waitFor(() => expect(nameInFile()).toBe('Regio Oost'), 10_000);
});

test('does not wait for a quiet moment for ever', async () => {
  stop = keepCheckpoints(opened.context, 60_000, 300);
  const begun = performance.now();
  for (let count = 0; nameInFile() === undefined; count += 1) {
    if (performance.now() - begun > 20_000) throw new Error('never carried over');
    await rename(`Regio ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test('a stopped one leaves the log alone', async () => {
  keepCheckpoints(opened.context, 20)();
  await rename('Regio West');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(nameInFile()).toBeUndefined();
});

function rename(regionName: string): Promise<unknown> {
  return createRouterClient(router, { context: opened.context }).setting.setRegionName({ regionName });
}

/** As the file has it without its log. */
function nameInFile(): unknown {
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(join(folder, 'techlab.sqlite'), copy);
  try {
    const { sqlite } = openDatabase(copy);
    try {
      const value = sqlite.prepare("SELECT value FROM setting WHERE id = 'region.name'").pluck().get();
      return typeof value === 'string' ? JSON.parse(value) : undefined;
    } finally {
      sqlite.close();
    }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  }
}
