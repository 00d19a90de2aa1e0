import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * Starts the packaged app and waits until it has made its data file and shown a window: only here do the archive,
 * the fuses and the compiled part of better-sqlite3 come together. `node scripts/try-package.ts [command ...]`
 */
const given = process.argv.slice(2);
const [file = packagedApp(), ...words] = given;
const folder = mkdtempSync(join(tmpdir(), 'techlab-package-'));
const asRoot = process.platform === 'linux' && given.length === 0 ? ['--no-sandbox'] : [];
const app = spawn(file, [...words, ...asRoot, `--data=${folder}`], { stdio: 'inherit' });
const ended = once(app, 'exit');
const failure = await waitForWindow();
app.kill();
await Promise.race([ended, wait(10_000)]);
if (failure) {
  console.error(failure);
  process.exitCode = 1;
} else {
  console.log('The packaged app starts, opens its data and shows its window.');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}

async function waitForWindow(): Promise<string | undefined> {
  for (let seconds = 0; seconds < 60; seconds += 1) {
    if (app.exitCode !== null) return `The app ended with ${app.exitCode}. ${logged()}`;
    // The state of the window is written once it has been shown.
    if (existsSync(join(folder, 'techlab.sqlite')) && existsSync(join(folder, 'desktop', 'desktop.json'))) return;
    await wait(1000);
  }
  return `No window within a minute. ${logged()}`;
}

function logged(): string {
  const log = join(folder, 'logs', 'techlab.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : `There is no log in ${folder}.`;
}

function packagedApp(): string {
  const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
  const names = { win32: 'Techlab.exe', darwin: 'Techlab.app/Contents/MacOS/Techlab', linux: 'techlab' };
  const name = names[process.platform as keyof typeof names];
  // Folders are named win-unpacked and win-arm64-unpacked, mac and mac-arm64.
  const folders = readdirSync(dist).filter((each) => each.includes('arm64') === (process.arch === 'arm64'));
  const found = folders.map((each) => join(dist, each, name)).find(existsSync);
  if (!found) throw new Error(`No packaged app in ${dist}: run npm run package first`);
  return found;
}
