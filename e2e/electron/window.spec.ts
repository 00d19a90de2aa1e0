import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { electronCommand } from '../electron-host/launch.ts';
import {
  boundsOf,
  chooseLanguage,
  clickMenu,
  expect,
  firstSchool,
  openSecondWindow,
  setBounds,
  test,
} from './shell.ts';
import { callStore, schoolNamed } from './store-call.ts';

test('opens a second window that shares the store, a little lower', async ({ shell }) => {
  const { app, page } = await shell.start();
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

test('opens where it was left', async ({ shell }) => {
  // Small enough for the least screen that CI has.
  const bounds = { x: 40, y: 60, width: 940, height: 620 };
  const first = await shell.start();
  await setBounds(first.app, bounds);
  const left = await boundsOf(first.app);
  expect(left).toMatchObject({ width: bounds.width, height: bounds.height });
  await shell.close();
  const again = await shell.start();
  expect(await boundsOf(again.app)).toEqual(left);
});

test('brings the first window to the front when it is started twice', async ({ shell }) => {
  const first = await shell.start();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { file, args, env } = electronCommand();
  const second = spawn(file, [...args, `--data=${shell.dataDirectory}`], { env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isMinimized())),
    )
    .toEqual([false]);
  expect(first.app.windows()).toHaveLength(1);
});

test('speaks the chosen language in its menu, also at the next start', async ({ shell }) => {
  const first = await shell.start();
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
  await shell.close();
  const again = await shell.start();
  expect(await label(again.app)).toBe('New window');
});

test('shows the screen that is chosen in the menu', async ({ shell }) => {
  const { app, page } = await shell.start();
  await clickMenu(app, 'inventory');
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe('#/inventory');
});
