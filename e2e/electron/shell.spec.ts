import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { electronCommand, launchApp, runsOnElectron } from '../electron-host/launch.ts';
import { callStore, schoolNamed } from './store-call.ts';

let dataDirectory: string;
let running: { close(): Promise<void> } | undefined;

test.beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'techlab-shell-'));
});

test.afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function start() {
  const launched = await launchApp({ dataDirectory });
  running = launched;
  await shown(launched.page);
  return launched;
}

async function shown(page: Page) {
  await expect(page.locator('#root')).not.toBeEmpty();
}

async function close() {
  await running?.close();
  running = undefined;
}

function clickMenu(app: ElectronApplication, id: string) {
  return app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
}

async function openSecondWindow(app: ElectronApplication) {
  const [second] = await Promise.all([app.waitForEvent('window'), clickMenu(app, 'new-window')]);
  await shown(second);
  return second;
}

const firstSchool = '01940000-0000-7000-8000-000000000001';

test('opens one window with a page that knows nothing of Node', async () => {
  const { app, page } = await start();
  await expect(page).toHaveTitle(/Techlab/);
  expect(app.windows()).toHaveLength(1);
  expect(
    await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
      desktop: Object.keys((window as unknown as { techlabDesktop: object }).techlabDesktop).toSorted(),
      secure: window.isSecureContext,
    })),
  ).toEqual({
    node: [],
    desktop: ['onMenu', 'openFile', 'openFolder', 'platform', 'saveFile', 'setLanguage'],
    secure: true,
  });
});

test('hands over a port on which the store answers, also after the page is loaded again', async () => {
  const { page } = await start();
  const saved = await callStore(page, 'organisation/save', { id: firstSchool, draft: schoolNamed('De Regenboog') });
  expect(saved.status).toBe(200);
  await page.reload();
  await shown(page);
  const listed = await callStore(page, 'organisation/list', {});
  expect(listed).toMatchObject({ status: 200, value: { total: 1, lines: [{ name: 'De Regenboog' }] } });
});

test('opens a second window that shares the store, a little lower', async () => {
  const { app, page } = await start();
  await setBounds(app, { x: 10, y: 10, width: 920, height: 610 });
  const second = await openSecondWindow(app);
  await callStore(page, 'organisation/save', { id: firstSchool, draft: schoolNamed('Het Talent') });
  const listed = await callStore(second, 'organisation/list', {});
  expect(listed.value).toMatchObject({ lines: [{ name: 'Het Talent' }] });
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getBounds()),
  );
  expect(new Set(bounds.map((each) => `${each.x} ${each.y}`)).size).toBe(2);

  await second.close();
  await expect.poll(() => app.windows().length).toBe(1);
  expect((await callStore(page, 'organisation/list', {})).status).toBe(200);
});

test('keeps the page where it is and opens no window for it', async () => {
  const { app, page } = await start();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address: string) => {
      opened.push(address);
    };
  });
  const address = page.url();
  const attempts = ['https://voorbeeld.nl/les', 'http://voorbeeld.nl/', 'file:///etc/passwd'];
  for (const attempt of attempts) {
    await page.evaluate((to) => window.open(to), attempt);
    await page.evaluate((to) => window.location.assign(to), attempt).catch(() => undefined);
  }
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://voorbeeld.nl/bron', target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.toSorted());
  // Twice the first: once as a new window, once as a navigation.
  await expect
    .poll(opened)
    .toEqual(['https://voorbeeld.nl/bron', 'https://voorbeeld.nl/les', 'https://voorbeeld.nl/les']);
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('runs no script that a text could bring in, and grants the page nothing', async () => {
  const { page } = await start();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.injected = true');
    image.src = 'data:text/plain,none';
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return 'injected' in window;
  });
  expect(ran).toBe(false);
  const outside = await page.evaluate(() => fetch('https://voorbeeld.nl/').then(String, () => 'refused'));
  expect(outside).toBe('refused');
  const notifications = await page.evaluate(() => Notification.requestPermission());
  expect(notifications).toBe('denied');
});

test('speaks the chosen language in its menu, also at the next start', async () => {
  const first = await start();
  const label = (app: ElectronApplication) =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.label);
  const choose = (language: string) => chooseLanguage(first.page, language);
  // Before anyone chooses, it speaks the language of the machine.
  expect(await label(first.app)).toBe('Nieuw venster');
  await choose('nl');
  expect(await label(first.app)).toBe('Nieuw venster');
  await choose('en');
  expect(await label(first.app)).toBe('New window');
  await expect(choose('xx')).rejects.toThrow('Refused');
  await close();
  const again = await start();
  expect(await label(again.app)).toBe('New window');
});

interface Bridge {
  setLanguage(language: string): Promise<void>;
  saveFile(name: unknown, bytes: unknown): Promise<boolean>;
  openFile(kind: string): Promise<{ name: string; bytes: Uint8Array } | null>;
}

test('saves and opens files where the person says, and nowhere else', async () => {
  const { app, page } = await start();
  const path = join(dataDirectory, 'boekingen.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
  const answer = await page.evaluate(async () => {
    const { techlabDesktop: desktop } = window as unknown as { techlabDesktop: Bridge };
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => 'allowed',
        () => 'refused',
      );
    return {
      saved: await desktop.saveFile('../boekingen.csv', new TextEncoder().encode('naam;één')),
      opened: await desktop.openFile('table').then((file) => file && [file.name, new TextDecoder().decode(file.bytes)]),
      program: await refused(desktop.saveFile('start.exe', new Uint8Array(3))),
      noBytes: await refused(desktop.saveFile('a.csv', 'text')),
      noKind: await refused(desktop.openFile('/etc/passwd')),
    };
  });
  expect(answer).toEqual({
    saved: true,
    opened: ['boekingen.csv', 'naam;één'],
    program: 'refused',
    noBytes: 'refused',
    noKind: 'refused',
  });
  expect(readFileSync(path, 'utf8')).toBe('naam;één');
});

test('opens where it was left', async () => {
  // Small enough for the least screen that CI has.
  const bounds = { x: 40, y: 60, width: 940, height: 620 };
  const first = await start();
  await setBounds(first.app, bounds);
  const left = await boundsOf(first.app);
  expect(left).toMatchObject({ width: bounds.width, height: bounds.height });
  await close();
  const again = await start();
  expect(await boundsOf(again.app)).toEqual(left);
});

test('brings the first window to the front when it is started twice', async () => {
  const first = await start();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { file, args, env } = electronCommand();
  const second = spawn(file, [...args, `--data=${dataDirectory}`], { env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isMinimized())),
    )
    .toEqual([false]);
  expect(first.app.windows()).toHaveLength(1);
});

test('ends cleanly: nothing keeps running, and what was saved is there', async () => {
  const first = await start();
  await callStore(first.page, 'organisation/save', { id: firstSchool, draft: schoolNamed('De Brug') });
  if (process.platform !== 'win32') expect(processesWith(dataDirectory)).not.toEqual([]);
  await close();
  await expect.poll(() => processesWith(dataDirectory)).toEqual([]);
  // A closed store has written its log back into the file.
  expect(readdirSync(dataDirectory).filter((name) => name.endsWith('-wal'))).toEqual([]);
  const again = await start();
  expect((await callStore(again.page, 'organisation/list', {})).value).toMatchObject({ total: 1 });
});

test('loads a window again whose page has crashed', async () => {
  const { app, page } = await start();
  await chooseLanguage(page, 'nl');
  await app.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = (async (_window: unknown, box: { detail: string }) => {
      Object.assign(globalThis, { told: box.detail });
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // Playwright gives a crashed page up, also when it lives again: main itself is asked.
  const alive = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "document.querySelector('#root')?.innerText ?? ''",
      ),
    );
  await expect.poll(() => app.evaluate(() => String((globalThis as { told?: string }).told))).toContain('bewaard');
  await expect.poll(alive, { timeout: 20_000 }).toContain('Techlab');
});

test('shows the screen that is chosen in the menu', async () => {
  const { app, page } = await start();
  await clickMenu(app, 'inventory');
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe('#/inventory');
});

test('tells in words that the store has stopped, and ends', async () => {
  const first = await start();
  const told = join(dataDirectory, 'told.json');
  await chooseLanguage(first.page, 'nl');
  await first.app.evaluate(({ dialog }, path) => {
    dialog.showMessageBox = (async (box: object) => {
      process.getBuiltinModule('node:fs').writeFileSync(path, JSON.stringify(box));
      return { response: 2, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    const { Session } = process.getBuiltinModule('node:inspector');
    const session = new Session();
    session.connect();
    session.on('NodeWorker.attachedToWorker', ({ params: { sessionId } }) => {
      const expression = "setImmediate(() => { throw new Error('disk broken') })";
      const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
      session.post('NodeWorker.sendMessageToWorker', { sessionId, message });
    });
    session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  }, told);
  await once(first.app.process(), 'exit');
  running = undefined;
  expect(JSON.parse(readFileSync(told, 'utf8'))).toMatchObject({
    message: 'Techlab is gestopt met opslaan',
    buttons: ['Opnieuw starten', 'Logbestanden openen', 'Afsluiten'],
  });
  expect(readFileSync(join(dataDirectory, 'logs', 'techlab.log'), 'utf8')).toContain('disk broken');
});

test('fills an empty store with the demo region when asked, once', async () => {
  const launched = await launchApp({ dataDirectory, args: ['--demo'] });
  running = launched;
  await shown(launched.page);
  const status = await callStore(launched.page, 'start/status', undefined);
  expect(status.value).toMatchObject({ empty: false, demo: true });
  await close();
  running = await launchApp({ dataDirectory, args: ['--demo'] });
  expect(readFileSync(join(dataDirectory, 'logs', 'techlab.log'), 'utf8')).toContain('demo region not added');
});

if (process.platform !== 'win32') {
  test('ends as cleanly when the system asks it to', async () => {
    const { file, args, env } = electronCommand();
    const child = spawn(file, [...args, `--data=${dataDirectory}`], { env, stdio: 'ignore' });
    await expect.poll(() => existsSync(join(dataDirectory, 'techlab.sqlite')), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => processesWith(dataDirectory).length, { timeout: 20_000 }).toBeGreaterThan(2);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await expect.poll(() => processesWith(dataDirectory)).toEqual([]);
    expect(readdirSync(dataDirectory).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });
}

// The true dialog would wait for a person.
if (!runsOnElectron) {
  test('says in words that the data cannot be opened, and changes nothing', async () => {
    const path = join(dataDirectory, 'techlab.sqlite');
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(path, 'geen database, maar een brief '.repeat(200));
    const before = readFileSync(path);
    const { file, args, env } = electronCommand();
    const child = spawn(file, [...args, `--data=${dataDirectory}`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await once(child, 'exit');
    expect(said).toContain('Techlab kan de gegevens niet openen');
    expect(readFileSync(path)).toEqual(before);
    expect(readFileSync(join(dataDirectory, 'logs', 'techlab.log'), 'utf8')).toContain('store not opened');
  });
}

function chooseLanguage(page: Page, language: string) {
  return page.evaluate(
    (to) => (window as unknown as { techlabDesktop: Bridge }).techlabDesktop.setLanguage(to),
    language,
  );
}

function setBounds(app: ElectronApplication, bounds: { x: number; y: number; width: number; height: number }) {
  return app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
}

function boundsOf(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

function processesWith(words: string): string[] {
  if (process.platform === 'win32') return [];
  const list = execFileSync('ps', ['-axww', '-o', 'args='], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes(words));
}
