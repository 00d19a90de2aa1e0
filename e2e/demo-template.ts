import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli/index.ts', import.meta.url));
const CACHE = fileURLToPath(new URL('../.cache/e2e/', import.meta.url));

/** A folder with the demo region, made once a run (global setup) and copied for each test. */
export function demoTemplate(): string {
  const folder = join(CACHE, 'demo');
  if (!existsSync(folder)) throw new Error('the global setup of playwright.config.ts makes the demo region');
  return folder;
}

export function makeDemoTemplate(): void {
  const fresh = join(CACHE, `making-${process.pid}`);
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  execFileSync(process.execPath, [CLI, 'demo', '--data', fresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(fresh, join(CACHE, 'demo'));
}
