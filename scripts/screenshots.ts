import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { toInstant } from '#domain/time/wall-time.ts';
import { type StoreClient, withClient } from '../cli/with-client.ts';
import { type DemoFacts, demoFacts } from '../e2e/demo-facts.ts';
import { findChromium } from '../e2e/electron-host/launch.ts';
import type { Scene } from '../e2e/scene.ts';
import { scenes } from '../e2e/scenes.ts';
import { startServer } from '../e2e/server.ts';
import { fewerColours } from './screenshots/fewer-colours.ts';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/child.mjs';

/** `npm run screenshots [-- NAME ...]`: each screen of the demo region in Dutch, light and dark, to docs/screenshots. */
const asked = process.argv.slice(2);
const target = join(root, 'docs', 'screenshots');
const schemes = ['light', 'dark'] as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

const built = await ensureBuilt(say);
if (!built.ok) throw new Error(built.output);
const home = mkdtempSync(join(tmpdir(), 'techlab-screenshots-'));
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  mkdirSync(target, { recursive: true });
  await shootWelcome(browser, join(home, 'empty'));
  await shootDemo(browser, join(home, 'demo'));
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

async function shootWelcome(browser: Browser, data: string): Promise<void> {
  const server = await startServer(data);
  for (const scheme of schemes) {
    const page = await openPage(browser, server.url, scheme);
    await shoot(page, 'first-start', scheme);
    await page.context().close();
  }
  await server.stop();
}

async function shootDemo(browser: Browser, data: string): Promise<void> {
  await withClient(data, async (client) => {
    await client.setting.setActor({ actor: 'Noor' });
    await client.start.demo();
  });
  const facts = await demoFacts(data);
  await withClient(data, (client) => workAMorning(client, facts));
  const server = await startServer(data);
  for (const scheme of schemes) {
    const page = await openPage(browser, server.url, scheme, toInstant(facts.busyDay, '10:10'));
    await page.getByRole('navigation').waitFor();
    for (const scene of [...(await screensOf(page)), ...scenes(facts)]) {
      if (asked.length > 0 && !asked.includes(scene.name)) continue;
      await page.goto(`${new URL(page.url()).origin}/#${scene.path}`);
      await page.reload();
      await settled(page);
      await scene.open?.(page, 'nl');
      await shoot(page, scene.name, scheme);
      await page.evaluate(() => sessionStorage.clear());
    }
    await page.context().close();
  }
  await server.stop();
}

/** Something for the history to tell. */
async function workAMorning(client: StoreClient, { bookingId: id, organisationId, busyDay }: DemoFacts): Promise<void> {
  await client.booking.setStatus({ id, status: 'option', optionUntil: busyDay });
  await client.booking.setStatus({ id, status: 'confirmed', optionUntil: null });
  const { coming } = await client.organisation.bookings({ id: organisationId });
  const last = coming.at(-1);
  if (last) await client.booking.cancel({ id: last.id, by: 'school', reason: 'Studiedag' });
}

/** Everything the navigation leads to, under the last word of its address. */
async function screensOf(page: Page): Promise<readonly Scene[]> {
  const links = await page.getByRole('navigation').getByRole('link').all();
  const paths = await Promise.all(links.map(async (link) => (await link.getAttribute('href'))?.slice(1) ?? ''));
  return paths.map((path) => ({ name: path.slice(1), path }));
}

/** A window whose clock stands on a busy morning, so that the pictures show a techlab at work on any day they are made. */
async function openPage(browser: Browser, url: string, scheme: 'light' | 'dark', now?: number): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(url);
  await settled(page);
  return page;
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
}

async function shoot(page: Page, name: string, scheme: string): Promise<void> {
  if (asked.length > 0 && !asked.includes(name)) return;
  await hideHome(page);
  // Panels slide in and fonts come; nothing on the page tells when it is done.
  await page.waitForTimeout(600);
  const picture = fewerColours(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  writeFileSync(join(target, `${name}-${scheme}.png`), picture);
  say(`${name}-${scheme}.png  ${Math.round(picture.length / 1024)} kB`);
}

/** The folder of this run stands in the settings; in a picture it stands where it mostly does. */
async function hideHome(page: Page): Promise<void> {
  await page.evaluate(
    (folder) => {
      for (const code of document.querySelectorAll('code')) {
        code.textContent = (code.textContent ?? '').replace(folder, '/home/noor/Techlab');
      }
    },
    join(home, 'demo'),
  );
}
