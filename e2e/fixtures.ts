import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { demoTemplate } from './demo-template.ts';
import { launchApp, runsOnElectron } from './electron-host/launch.ts';
import { startServer } from './server.ts';
import { shiftClock } from './shift-clock.ts';

/** A running Techlab on its own data, in the Electron host or in a browser: the project decides, the journey does not know. */
export interface Techlab {
  readonly page: Page;
  readonly dataDirectory: string;
  /** A second window on the same store. */
  openWindow(): Promise<Page>;
}

interface Fixtures {
  /** When the journey begins, for the program and its windows alike; null is now. */
  readonly startAt: number | null;
  /** Switches of Chromium for this journey, where it runs in Electron. */
  readonly switches: readonly string[];
  readonly emptyApp: Techlab;
  readonly demoApp: Techlab;
  readonly emptyPage: Page;
  readonly demoPage: Page;
}

export const test = base.extend<Fixtures>({
  startAt: [null, { option: true }],
  switches: [[], { option: true }],
  emptyApp: async ({ browser, startAt, switches }, use, info) =>
    run({ project: info.project.name, browser, template: null, startAt, switches }, use),
  demoApp: async ({ browser, startAt, switches }, use, info) =>
    run({ project: info.project.name, browser, template: demoTemplate(), startAt, switches }, use),
  emptyPage: async ({ emptyApp }, use) => use(emptyApp.page),
  demoPage: async ({ demoApp }, use) => use(demoApp.page),
});

// biome-ignore lint/performance/noBarrelFile: journeys take `test` and `expect` from one place.
export { expect } from '@playwright/test';

type Browser = import('@playwright/test').Browser;
type Use = (app: Techlab) => Promise<void>;

interface Start {
  readonly project: string;
  readonly browser: Browser;
  readonly template: string | null;
  readonly startAt: number | null;
  readonly switches: readonly string[];
}

async function run({ project, browser, template, startAt, switches }: Start, use: Use): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'techlab-e2e-'));
  if (template) cpSync(template, dataDirectory, { recursive: true });
  const shiftMs = startAt === null ? 0 : startAt - Date.now();
  try {
    await (project === 'electron'
      ? inElectron(dataDirectory, shiftMs, switches, use)
      : inBrowser(browser, dataDirectory, shiftMs, use));
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function inBrowser(browser: Browser, dataDirectory: string, shiftMs: number, use: Use): Promise<void> {
  const server = await startServer(dataDirectory, 0, { ...process.env, ...clockOf(shiftMs) });
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1366, height: 820 },
  });
  if (shiftMs !== 0) await context.addInitScript(shiftClock, shiftMs);
  try {
    const openWindow = async () => {
      const page = await context.newPage();
      await page.goto(server.url);
      await isShown(page);
      return page;
    };
    await use({ page: await openWindow(), dataDirectory, openWindow });
  } finally {
    await context.close();
    await server.stop();
  }
}

/** What makes a Node program start at another time, or the Electron host. */
function clockOf(shiftMs: number): NodeJS.ProcessEnv {
  if (shiftMs === 0) return {};
  const loader = new URL('./shifted-clock.ts', import.meta.url).href;
  return {
    NODE_OPTIONS: `--import ${loader}`,
    ELECTRON_HOST_IMPORT: loader,
    TECHLAB_E2E_SHIFT_MS: String(shiftMs),
  };
}

async function inElectron(
  dataDirectory: string,
  shiftMs: number,
  switches: readonly string[],
  use: Use,
): Promise<void> {
  base.skip(runsOnElectron && shiftMs !== 0, 'the clock of the true Electron cannot be shifted from outside');
  const { app, page, close } = await launchApp({ dataDirectory, env: clockOf(shiftMs), switches });
  await isShown(page);
  if (shiftMs !== 0) {
    await page.context().addInitScript(shiftClock, shiftMs);
    await page.reload();
    await isShown(page);
  }
  const openWindow = async () => {
    const [second] = await Promise.all([app.waitForEvent('window'), chooseNewWindow(app)]);
    await isShown(second);
    return second;
  };
  try {
    await use({ page, dataDirectory, openWindow });
  } finally {
    await close();
  }
}

/** The native menu's own item: a page cannot press the keys of a native menu. */
function chooseNewWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click());
}

/** Goes to a screen by its address, as a bookmark would: `/agenda/week/2027-02-03`. */
export async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
}

/**
 * A window is given out once it shows something: before, its own first navigation could undo ours. Nothing fades or
 * slides: journeys would wait for it, and axe would measure colours on their way.
 */
async function isShown(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}
