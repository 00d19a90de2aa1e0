import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bridge, chooseLanguage, expect, firstSchool, shown, test } from './shell.ts';
import { callStore, schoolNamed } from './store-call.ts';

test('opens one window with a page that knows nothing of Node', async ({ shell }) => {
  const { app, page } = await shell.start();
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

test('hands over a port on which the store answers, also after the page is loaded again', async ({ shell }) => {
  const { page } = await shell.start();
  const saved = await callStore(page, 'organisation/save', { id: firstSchool, draft: schoolNamed('De Regenboog') });
  expect(saved.status).toBe(200);
  await page.reload();
  await shown(page);
  const listed = await callStore(page, 'organisation/list', {});
  expect(listed).toMatchObject({ status: 200, value: { total: 1, lines: [{ name: 'De Regenboog' }] } });
});

test('keeps the page where it is and opens no window for it', async ({ shell }) => {
  const { app, page } = await shell.start();
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

test('runs no script that a text could bring in, and grants the page nothing', async ({ shell }) => {
  const { page } = await shell.start();
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

test('saves and opens files where the person says, and nowhere else', async ({ shell }) => {
  const { app, page } = await shell.start();
  const path = join(shell.dataDirectory, 'boekingen.csv');
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

test('loads a window again whose page has crashed', async ({ shell }) => {
  const { app, page } = await shell.start();
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
