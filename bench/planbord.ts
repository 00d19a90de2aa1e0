import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { v7 } from 'uuid';
import { bookIn } from '#db/booking/book.ts';
import { openDatabase } from '#db/open-database.ts';
import { createStore } from '#db/store.ts';
import { transact } from '#db/write-door/transaction.ts';
import { write } from '#db/write-door/write.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { addDays, toInstant } from '#domain/time/wall-time.ts';
import { findChromium } from '../e2e/electron-host/launch.ts';
import { startServer } from '../e2e/server.ts';
import { median } from './measure.ts';
import { openWindow, printLimit } from './window.ts';

const LANES = 60;
const BOOKINGS = 2000;
const MONDAY = '2027-03-08';
const LOADS = 5;
const DRAG_STEPS = 180;
const MOST_PAINT_MS = 200;
const MOST_FRAME_MS = 50;

/** U1: a week of 60 lanes and 2,000 bookings in the built app: from the click to the first paint of the bars, and the
 * longest frame of a drag over the whole board. */
export async function benchPlanbord(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'techlab-bench-'));
  seed(join(folder, 'techlab.sqlite'));
  const server = await startServer(folder);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const paints: number[] = [];
    for (let load = 0; load < LOADS; load += 1) paints.push(await firstPaint(browser, server.url));
    const frames = await dragFrames(browser, server.url);
    const longest = Math.max(...frames);
    printLimit('U1 first paint', median(paints), MOST_PAINT_MS, { samples: paints.map(Math.round) });
    printLimit('U1 longest frame of a drag', longest, MOST_FRAME_MS, { frames: frames.length, median: median(frames) });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One location with 60 rooms, and bookings of an hour spread evenly over five days. */
function seed(path: string): void {
  const store = createStore(openDatabase(path), { now: () => toInstant(addDays(MONDAY, -60), '12:00'), newId: v7 });
  const act = { actor: 'bench', action: 'booking.book' };
  const rooms = Array.from({ length: LANES }, () => v7());
  transact(store, act, (tx) => {
    const location = tx.newId();
    write(tx, 'location', location, { name: 'Techlab' });
    for (const [index, id] of rooms.entries()) {
      write(tx, 'resource', id, { kind: 'room', name: `Ruimte ${index + 1}`, location_id: location });
      write(tx, 'room', id, { capacity: 30 });
    }
    for (let count = 0; count < BOOKINGS; count += 1) {
      const turn = Math.floor(count / LANES);
      const hour = 8 + Math.floor(turn / 5);
      const start = toInstant(addDays(MONDAY, turn % 5), `${String(hour).padStart(2, '0')}:00`);
      const needs = [{ kind: 'resource' as const, resourceId: rooms[count % LANES] ?? '' }];
      const draft = newDraft({ start, end: start + 3_600_000 }, { kind: 'event', title: `Groep ${count}`, needs });
      const booked = bookIn(tx, v7(), { ...draft, locationId: location, groupLabel: 'Groep 7' });
      if (!booked.ok) throw new Error(`the seed is refused: ${JSON.stringify(booked.refusal)}`);
    }
    return accept(null);
  });
  store.db.sqlite.close();
}

/** In a fresh window, from the choice of the Planbord to the frame in which its bars are painted. */
async function firstPaint(browser: Browser, url: string): Promise<number> {
  const page = await openWindow(browser, url);
  const took = await page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now();
    location.hash = '#/planbord/week/${MONDAY}/zoom=60&days=5';
    const look = () => {
      if (document.querySelectorAll('[data-claim]').length > 100) setTimeout(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`);
  await page.context().close();
  return took;
}

/** The times between frames while a booking is dragged up and down and along the week. */
async function dragFrames(browser: Browser, url: string): Promise<number[]> {
  const page = await openWindow(browser, url);
  await page.evaluate(`location.hash = '#/planbord/week/${MONDAY}/zoom=60&days=5'`);
  const bar = page.locator('[data-claim]').nth(60);
  const box = await bar.boundingBox();
  if (!box) throw new Error('no bar to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 15, { steps: 5 });
  await page.evaluate(`{
    window.frames_ = [];
    let last = performance.now();
    const tick = (now) => { window.frames_.push(now - last); last = now; window.ticking = requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  }`);
  for (let step = 0; step < DRAG_STEPS; step += 1) {
    const x = 480 + ((step * 37) % 850);
    const y = 330 + Math.round(220 * Math.sin(step / 9));
    await page.mouse.move(x, y);
  }
  const frames = await page.evaluate<number[]>('cancelAnimationFrame(window.ticking), window.frames_.slice(2)');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.context().close();
  return frames;
}
