import { defineConfig } from '@playwright/test';
import { findChromium } from './electron-host/launch.ts';

const inBoth = process.env['TECHLAB_E2E'] === 'all';
const everyScreen = 'journeys/every-screen.spec.ts';
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  // A journey mostly waits for its window: two share a machine of two cores well.
  workers: 2,
  // On a crowded machine a second try; what needed it is named in the summary of `npm test`, to be mended.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  timeout: 90_000,
  // A busy machine answers late; a wrong answer is still told apart at once by what the page shows instead.
  expect: { timeout: 15_000 },
  use: {
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...asRoot,
      ],
    },
  },
  projects: [
    {
      name: 'electron',
      testMatch: ['electron/**/*.spec.ts', 'journeys/**/*.spec.ts'],
      // The pages are the same in both; this one is long, and asks nothing of the process around them.
      testIgnore: everyScreen,
      ...(!inBoth && { grepInvert: /@browser/ }),
    },
    // What the process around a page can change runs in both (windows, files); of a journey that is there by mouse and by
    // keyboard, the second. `TECHLAB_E2E=all` runs every journey in both.
    {
      name: 'browser',
      testMatch: 'journeys/**/*.spec.ts',
      ...(!inBoth && { grep: /@both|@browser|every-screen/ }),
    },
  ],
});
