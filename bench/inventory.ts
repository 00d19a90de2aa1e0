import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { makeDemo } from '#db/demo/make-demo.ts';
import { openDatabase } from '#db/open-database.ts';
import { createStore } from '#db/store.ts';
import { type Tx, transact } from '#db/write-door/transaction.ts';
import { insert } from '#db/write-door/write.ts';
import { accept } from '#domain/result.ts';
import { createIdSource } from '#service/id-source.ts';
import { findChromium } from '../e2e/electron-host/launch.ts';
import { startServer } from '../e2e/server.ts';
import { median } from './measure.ts';
import { openWindow, printLimit } from './window.ts';

const ASSETS = 100_000;
const LOADS = 5;
const ACT = { actor: 'bench', action: 'import.assets' };

/** I: Inventaris with 100,000 assets in the built app: from the click to its rows, a letter in its search, wild scrolling. */
export async function benchInventory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'techlab-bench-'));
  seedInventory(join(folder, 'techlab.sqlite'));
  const server = await startServer(folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const opened: Opened[] = [];
    for (let load = 0; load < LOADS; load += 1) opened.push(await firstRows(browser, server.url));
    printLimit('I first rows', median(opened.map(({ wall }) => wall)), 1500, {
      ofProcessor: median(opened.map(({ cpu }) => cpu)),
      samples: opened.map(({ wall }) => wall),
    });
    const page = await openWindow(browser, server.url);
    await openList(page);
    const letter = await typed(page, 'p');
    const others: number[] = [];
    for (const text of ['pr', 'p a-0123', 'laser', 'zzzz', '']) others.push(await typed(page, text));
    printLimit('I first letter, at once after the rows', letter, 100, {});
    printLimit('I other letters', Math.max(...others), 100, { samples: others.map(Math.round) });
    const frames = await scrollFrames(page);
    printLimit('I longest frame of wild scrolling', Math.max(...frames), 50, {
      frames: frames.length,
      median: median(frames),
      over50: frames.filter((frame) => frame > 50).length,
    });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The demo region, and many more things in its labs: some stand elsewhere than they belong, some have own fields filled in. */
export function seedInventory(path: string): void {
  const store = createStore(openDatabase(path), { now: Date.now, newId: createIdSource() });
  makeDemo(store, ACT);
  transact(store, ACT, (tx) => {
    addAssets(tx);
    return accept(null);
  });
  store.db.sqlite.pragma('optimize');
  store.db.sqlite.close();
}

function addAssets(tx: Tx): void {
  const rows = (sql: string) => tx.sqlite.prepare(sql).raw().all() as [string, string][];
  const models = rows('SELECT id, name FROM asset_model ORDER BY id');
  const rooms = rows(
    "SELECT id, location_id FROM resource WHERE kind = 'room' AND location_id IS NOT NULL ORDER BY id",
  );
  const owners = rows("SELECT id, name FROM organisation WHERE kind = 'company' ORDER BY id");
  const fields = rows("SELECT id, name FROM custom_field WHERE kind = 'text' ORDER BY id");
  const turn = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;
  for (let at = 0; at < ASSETS; at += 1) {
    const id = tx.newId();
    const tag = `A-${String(at).padStart(6, '0')}`;
    const [modelId, modelName] = turn(models, Math.floor(at * 7.31));
    const [roomId, locationId] = turn(rooms, Math.floor(at / 97));
    insert(tx, 'resource', id, { kind: 'asset', name: `${modelName} ${tag}`, location_id: locationId });
    insert(tx, 'asset', id, {
      model_id: modelId,
      asset_tag: tag,
      serial_number: (at * 48_271).toString(36),
      owner_id: at % 3 === 0 ? turn(owners, at)[0] : null,
      home_location_id: at % 500 === 0 ? turn(rooms, at)[1] : locationId,
      room_id: roomId,
      place: `Kast ${at % 40}`,
    });
    const [fieldId] = fields[at % (10 * fields.length)] ?? [];
    if (fieldId) insert(tx, 'custom_value', tx.newId(), { asset_id: id, field_id: fieldId, content: `Deel ${at % 7}` });
  }
}

/** Milliseconds by the clock, and of the processor in the page: the store's part is what the page waits for. */
interface Opened {
  readonly wall: number;
  readonly cpu: number;
}

async function firstRows(browser: Browser, url: string): Promise<Opened> {
  const page = await openWindow(browser, url);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await used();
  const wall = await openList(page);
  const cpu = (await used()) - before;
  await page.context().close();
  return { wall: Math.round(wall), cpu: Math.round(cpu) };
}

/** From the choice of Inventaris to the frame in which its rows are painted. */
function openList(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now();
    location.hash = '#/inventory';
    const look = () => {
      if (document.querySelectorAll('[role=grid] tr[data-index]').length > 3) setTimeout(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`);
}

/** From the letter to the frame in which the number of things found stands there. */
function typed(page: Page, text: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const input = document.querySelector('input[type=search]');
    const found = () => document.querySelector('[role=status][aria-live]').textContent;
    const before = found();
    const start = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, ${JSON.stringify(text)});
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const look = () => {
      if (found() !== before || performance.now() - start > 5000) setTimeout(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`);
}

/** The times between frames while the list is rolled by a screen a frame, with leaps over a tenth of it. */
function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`(async () => {
    const scroller = document.querySelector('[role=grid]').parentElement;
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let step = 0; step < 240; step += 1) {
      scroller.scrollTop += step % 40 === 39 ? scroller.scrollHeight / 10 : 350;
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames;
  })()`);
}
