import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { demoTemplate } from './demo-template.ts';
import { launchApp } from './electron-host/launch.ts';
import { startServer } from './server.ts';

/** A running Techlab on its own data, in the Electron host or in a browser: the project decides, the journey does not know. */
export interface Techlab {
  readonly page: Page;
  readonly dataDirectory: string;
  /** A second window on the same store. */
  openWindow(): Promise<Page>;
}

interface Fixtures {
  readonly emptyApp: Techlab;
  readonly demoApp: Techlab;
  readonly emptyPage: Page;
  readonly demoPage: Page;
}

export const test = base.extend<Fixtures>({
  emptyApp: async ({ browser }, use, info) => run(info.project.name, browser, null, use),
  demoApp: async ({ browser }, use, info) => run(info.project.name, browser, demoTemplate(), use),
  emptyPage: async ({ emptyApp }, use) => use(emptyApp.page),
  demoPage: async ({ demoApp }, use) => use(demoApp.page),
});

// biome-ignore lint/performance/noBarrelFile: journeys take `test` and `expect` from one place.
export { expect } from '@playwright/test';

type Browser = import('@playwright/test').Browser;
type Use = (app: Techlab) => Promise<void>;

async function run(project: string, browser: Browser, template: string | null, use: Use): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'techlab-e2e-'));
  if (template) cpSync(template, dataDirectory, { recursive: true });
  try {
    await (project === 'electron' ? inElectron(dataDirectory, use) : inBrowser(browser, dataDirectory, use));
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function inBrowser(browser: Browser, dataDirectory: string, use: Use): Promise<void> {
  const server = await startServer(dataDirectory);
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1366, height: 820 },
  });
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

async function inElectron(dataDirectory: string, use: Use): Promise<void> {
  const { app, page, close } = await launchApp({ dataDirectory });
  await isShown(page);
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
