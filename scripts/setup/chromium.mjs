import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { node24, root, run } from './child.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Makes sure there is a Chromium for the journeys. Returns a sentence that tells what is missing, or nothing. */
export async function ensureChromium(say) {
  if (findChromium()) return undefined;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing Chromium with apt');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    if (findChromium()) return undefined;
  }
  say("Fetching Playwright's Chromium");
  await run(node24, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  if (findChromium()) return undefined;
  return 'Chromium is missing and could not be fetched: install it, or run "npm test -- --only typecheck,lint,layers,unused,unit".';
}

/** The system's own where there is one, Playwright's elsewhere. */
function findChromium() {
  const own = names.map(onPath).find(Boolean);
  if (own) return own;
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
