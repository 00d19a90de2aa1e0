import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, run } from './child.mjs';

const sources = ['domain', 'contract', 'db', 'service', 'hub', 'cli', 'electron', 'renderer', 'resources'];
const settings = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];
const stamp = join(root, 'out', '.sources');

/** Builds out/ when a source changed since the last build. */
export async function ensureBuilt(say, options = {}) {
  const fingerprint = fingerprintOf([...sources.flatMap(filesIn), ...settings]);
  if (existsSync(join(root, 'out', 'main', 'index.js')) && read(stamp) === fingerprint) return { ok: true, output: '' };
  say('Building');
  rmSync(stamp, { force: true });
  const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = await run(node24, [bundler, 'build', '--logLevel', 'warn'], options);
  if (result.ok) {
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(stamp, fingerprint);
  }
  return result;
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[.]test[.]tsx?$|[.]md$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Size and time of change, not content: a start that has nothing to do must not read megabytes. */
function fingerprintOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const path = file.startsWith(root) ? file : join(root, file);
    if (!existsSync(path)) continue;
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(root.length)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
