import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../electron-host/launch.ts';

export interface Bridge {
  setLanguage(language: string): Promise<void>;
  saveFile(name: unknown, bytes: unknown): Promise<boolean>;
  openFile(kind: string): Promise<{ name: string; bytes: Uint8Array } | null>;
}

/** One data folder, and the app that runs on it; a journey may close it and start it anew. */
export interface Shell {
  readonly dataDirectory: string;
  start(...args: readonly string[]): Promise<LaunchedApp>;
  close(): Promise<void>;
  /** It ended by itself. */
  forget(): void;
}

export const test = base.extend<{ readonly shell: Shell }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that it needs no other fixture.
  shell: async ({}, use) => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'techlab-shell-'));
    let running: LaunchedApp | undefined;
    const close = async () => {
      await running?.close();
      running = undefined;
    };
    await use({
      dataDirectory,
      async start(...args) {
        running = await launchApp({ dataDirectory, args });
        await shown(running.page);
        return running;
      },
      close,
      forget() {
        running = undefined;
      },
    });
    await close();
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

// biome-ignore lint/performance/noBarrelFile: journeys take `test` and `expect` from one place.
export { expect } from '@playwright/test';

export const firstSchool = '01940000-0000-7000-8000-000000000001';

export async function shown(page: Page) {
  await expect(page.locator('#root')).not.toBeEmpty();
}

export function clickMenu(app: ElectronApplication, id: string) {
  return app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
}

export async function openSecondWindow(app: ElectronApplication) {
  const [second] = await Promise.all([app.waitForEvent('window'), clickMenu(app, 'new-window')]);
  await shown(second);
  return second;
}

export function chooseLanguage(page: Page, language: string) {
  return page.evaluate(
    (to) => (window as unknown as { techlabDesktop: Bridge }).techlabDesktop.setLanguage(to),
    language,
  );
}

export function setBounds(app: ElectronApplication, bounds: { x: number; y: number; width: number; height: number }) {
  return app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
}

export function boundsOf(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

export function processesWith(words: string): string[] {
  if (process.platform === 'win32') return [];
  const list = execFileSync('ps', ['-axww', '-o', 'args='], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes(words));
}
