import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, run } from './child.mjs';

const home = join(root, 'node_modules', 'electron');
const refusal = join(root, 'node_modules', '.cache', 'techlab', 'electron-not-fetched');
const dayMs = 24 * 60 * 60_000;

/** By files only: requiring the package would start a download. */
export function findElectron() {
  const pathFile = join(home, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder && !name) return undefined;
  const binary = join(folder ?? join(home, 'dist'), name ?? defaultName());
  return existsSync(binary) ? binary : undefined;
}

/** Tries once a day: behind a closed network nobody should wait for it at every start. */
export async function fetchElectron(say) {
  if (existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < dayMs) return undefined;
  say('Fetching Electron (once, about 110 MB; skip it with --browser)');
  await run(node24, [join(home, 'install.js')], { limitMinutes: 3 });
  const binary = findElectron();
  if (!binary) {
    say('Electron could not be fetched; going on in the browser');
    mkdirSync(join(refusal, '..'), { recursive: true });
    writeFileSync(refusal, '');
  }
  return binary;
}

/** A window needs a screen: over ssh or in a container Electron would only fail. */
export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function defaultName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
