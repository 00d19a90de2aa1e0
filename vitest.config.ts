import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of time run in each zone: a wall time that is right only where the developer lives is a bug. */
const timeTests = ['**/*.tz.test.ts', 'domain/{calendar,time}/**/*.test.ts'];
const timeZones = { utc: 'UTC', 'los-angeles': 'America/Los_Angeles', amsterdam: 'Europe/Amsterdam' };
const ignored = ['**/node_modules/**', 'out/**', 'dist/**', '.cache/**'];

/** For the commands that tests start: what Node made of each file is kept. */
const NODE_COMPILE_CACHE = fileURLToPath(new URL('.cache/node', import.meta.url));

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, ...timeTests],
          env: { TZ: 'UTC', NODE_COMPILE_CACHE },
        },
      },
      ...Object.entries(timeZones).map(([name, zone]) => ({
        extends: true as const,
        test: { name: `time-${name}`, include: timeTests, exclude: ignored, env: { TZ: zone } },
      })),
    ],
    // Processes, not threads: TZ is set per process, and a crash of native code ends one file, not the run.
    pool: 'forks',
    // Left to itself it keeps one core free, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
