import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChromium } from './chromium.ts';
import { setChromium } from './host.ts';

/** Electron's own switches, which Playwright puts before ours. */
const ownSwitches = ['--no-sandbox', '--inspect=0', '--remote-debugging-port=0'];

const given = process.argv.slice(2);
const underPlaywright = given.includes('--remote-debugging-port=0');
const [folder = '.', ...words] = given.filter((word) => !ownSwitches.includes(word));
const appFolder = resolve(folder);
process.env['ELECTRON_HOST_APP'] = appFolder;
process.argv = ['electron', folder, ...words];

const electronUrl = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electronUrl, shortCircuit: true } : next(specifier, context),
});

// Both ways to ask for it, Playwright's require and the app's import, must find the same module.
const { app } = await import('./app.ts');
await import('./electron.ts');

const go = Promise.withResolvers<void>();
if (underPlaywright) {
  Object.assign(globalThis, { __playwright_run: () => go.resolve() });
  inspector.open(0);
} else {
  go.resolve();
}

const { main } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
await import(pathToFileURL(join(appFolder, main)).href);
if (!app.quitting) {
  const executable = process.env['ELECTRON_HOST_CHROMIUM'] ?? 'chromium';
  const chromium = await startChromium(executable, join(app.getPath('userData'), 'chromium'), app.getLocale());
  setChromium(chromium);
  if (underPlaywright) console.error(`DevTools listening on ${chromium.address}`);
  await go.promise;
  app.makeReady();
}
