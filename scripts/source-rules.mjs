import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names that open a door to another process: each may be used in one file (STYLE 7). */
const doors = [
  { name: 'ipcMain', folders: ['electron'], pattern: /\bipcMain\b/ },
  { name: 'ipcRenderer', folders: ['electron', 'renderer'], pattern: /\bipcRenderer\b/ },
  { name: 'fetch', folders: ['renderer'], pattern: /\bfetch\(/ },
];

/** Clock, ids and randomness are arguments, made only in the entry files (STYLE 2). */
const impure = {
  folders: ['domain', 'contract', 'db', 'service'],
  entries: ['service/store-worker.ts'],
  pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\buuidv?[47]\(\)/,
};

/** Breaches of rules that imports do not show, one readable line each. */
export function findSourceBreaches(root) {
  const breaches = [];
  for (const { name, folders, pattern } of doors) {
    const users = sources(root, folders).filter((file) => pattern.test(code(root, file)));
    if (users.length > 1) breaches.push(`${name} is used in ${users.join(' and ')}; it belongs in one file`);
  }
  for (const file of sources(root, impure.folders).filter((name) => !impure.entries.includes(name))) {
    const [found] = impure.pattern.exec(code(root, file)) ?? [];
    if (found) breaches.push(`${file} calls ${found}…; clock, ids and randomness are arguments`);
  }
  return breaches;
}

function sources(root, folders) {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /[.]tsx?$/.test(name) && !/[.](test|spec|fixture)[.]tsx?$/.test(name));
}

function code(root, file) {
  return readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
