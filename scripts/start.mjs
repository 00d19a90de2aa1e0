import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup/build.mjs';
import { environment, handOver, node24, root } from './setup/child.mjs';
import { fetchElectron, findElectron, hasScreen } from './setup/electron.mjs';
import { ensureInstalled } from './setup/install.mjs';

const usage = 'npm start -- [--browser] [--no-open] [--port N] [--data DIR] [--demo]';
const say = (line) => console.log(`${line} …`);
const stop = (sentence, code) => {
  console.error(sentence);
  process.exit(code);
};

function parseOptions() {
  const flag = { type: 'boolean' };
  const text = { type: 'string' };
  try {
    const options = { browser: flag, 'no-open': flag, port: text, data: text, demo: flag, help: flag };
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    return stop(`${error.message.split('. ')[0]}. Use: ${usage}`, 2);
  }
}

const options = parseOptions();
if (options.help) stop(usage, 0);
if (options.port !== undefined && !(/^\d+$/.test(options.port) && Number(options.port) <= 65_535)) {
  stop(`--port takes a number from 0 to 65535, not "${options.port}".`, 2);
}

const missing = await ensureInstalled(say);
if (missing) stop(missing, 1);
const built = await ensureBuilt(say);
if (!built.ok) stop(`${built.output.trim()}\nThe build failed; the reason is above.`, 1);

// A port and "do not open" only mean something to a browser, so they ask for one.
const wantsBrowser = options.browser || options['no-open'] || options.port !== undefined || !hasScreen();
const electron = wantsBrowser ? undefined : (findElectron() ?? (await fetchElectron(say)));
// npm runs scripts in the project's folder; a relative folder is meant from where the person stands.
const folder = options.data === undefined ? [] : ['--data', resolve(process.env.INIT_CWD ?? root, options.data)];
const passed = [...folder, ...(options.demo ? ['--demo'] : [])];

if (electron) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  process.exitCode = await handOver(electron, [root, ...asRoot, ...passed]);
} else {
  const port = options.port === undefined ? [] : ['--port', options.port];
  const quiet = options['no-open'] ? ['--no-open'] : [];
  const server = [`${root}/cli/index.ts`, 'serve', ...port, ...quiet, ...passed];
  process.exitCode = await handOver(node24, server, environment());
}
