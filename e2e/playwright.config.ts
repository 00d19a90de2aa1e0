import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  projects: [
    { name: 'electron', testMatch: ['electron/**/*.spec.ts', 'journeys/**/*.spec.ts'] },
    { name: 'browser', testMatch: ['journeys/**/*.spec.ts'] },
  ],
});
