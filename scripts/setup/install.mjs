import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, node24, root, run } from './child.mjs';

const modules = join(root, 'node_modules');

/** Makes node_modules what package-lock.json says. Returns a sentence that tells what is missing, or nothing. */
export async function ensureInstalled(say) {
  if (!isInstalled()) {
    // `npm ci` would empty the folder behind the link, which another working copy may be running from.
    if (isLink(modules))
      return 'node_modules is a link and does not match package-lock.json: run "npm ci" where it leads to.';
    say('Installing packages (about a minute, only when package-lock.json changed)');
    const { ok, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (!ok) return `${output.trim()}\nThe packages could not be installed: is the npm registry reachable?`;
  }
  if (nodeMajor() === 24) return undefined;
  say('Fetching Node 24');
  await npm(['rebuild', 'node', '--ignore-scripts=false']);
  if (nodeMajor() === 24) return undefined;
  return 'Node 24 is missing from node_modules: npm skipped install scripts; run "npm rebuild node --ignore-scripts=false".';
}

/**
 * npm writes down what it installed as the last step of an installation. Comparing with that, instead of with a
 * stamp of our own, sees an interrupted installation and accepts one that was done by hand.
 */
function isInstalled() {
  const wanted = packages(join(root, 'package-lock.json'));
  const present = packages(join(modules, '.package-lock.json'));
  if (!wanted || !present) return false;
  const isSame = ([path, entry]) =>
    path === '' || (present[path] ? present[path].version === entry.version : entry.optional || entry.devOptional);
  return Object.entries(wanted).every(isSame);
}

function packages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function nodeMajor() {
  try {
    return Number.parseInt(execFileSync(node24, ['--version'], { encoding: 'utf8' }).slice(1), 10);
  } catch {
    return undefined;
  }
}

/** npm runs on the Node that started it: the one in node_modules would be deleted under its feet. */
function npm(args) {
  const { npm_execpath: npmCli, npm_node_execpath: systemNode } = process.env;
  if (npmCli) return run(systemNode ?? process.execPath, [npmCli, ...args], { env: environment() });
  return run('npm', args, { env: process.env });
}
