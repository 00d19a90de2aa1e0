import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronCommand, runsOnElectron } from '../electron-host/launch.ts';
import { chooseLanguage, expect, firstSchool, processesWith, test } from './shell.ts';
import { callStore, schoolNamed } from './store-call.ts';

test('ends cleanly: nothing keeps running, and what was saved is there', async ({ shell }) => {
  const first = await shell.start();
  await callStore(first.page, 'organisation/save', { id: firstSchool, draft: schoolNamed('De Brug') });
  if (process.platform !== 'win32') expect(processesWith(shell.dataDirectory)).not.toEqual([]);
  await shell.close();
  await expect.poll(() => processesWith(shell.dataDirectory)).toEqual([]);
  // A closed store has written its log back into the file.
  expect(readdirSync(shell.dataDirectory).filter((name) => name.endsWith('-wal'))).toEqual([]);
  const again = await shell.start();
  expect((await callStore(again.page, 'organisation/list', {})).value).toMatchObject({ total: 1 });
});

if (process.platform !== 'win32') {
  test('ends as cleanly when the system asks it to', async ({ shell }) => {
    const { file, args, env } = electronCommand();
    const child = spawn(file, [...args, `--data=${shell.dataDirectory}`], { env, stdio: 'ignore' });
    await expect.poll(() => existsSync(join(shell.dataDirectory, 'techlab.sqlite')), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => processesWith(shell.dataDirectory).length, { timeout: 20_000 }).toBeGreaterThan(2);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await expect.poll(() => processesWith(shell.dataDirectory)).toEqual([]);
    expect(readdirSync(shell.dataDirectory).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });
}

test('tells in words that the store has stopped, and ends', async ({ shell }) => {
  const first = await shell.start();
  const told = join(shell.dataDirectory, 'told.json');
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
  shell.forget();
  expect(JSON.parse(readFileSync(told, 'utf8'))).toMatchObject({
    message: 'Techlab is gestopt met opslaan',
    buttons: ['Opnieuw starten', 'Logbestanden openen', 'Afsluiten'],
  });
  expect(readFileSync(join(shell.dataDirectory, 'logs', 'techlab.log'), 'utf8')).toContain('disk broken');
});

// The true dialog would wait for a person.
if (!runsOnElectron) {
  test('says in words that the data cannot be opened, and changes nothing', async ({ shell }) => {
    const path = join(shell.dataDirectory, 'techlab.sqlite');
    mkdirSync(shell.dataDirectory, { recursive: true });
    writeFileSync(path, 'geen database, maar een brief '.repeat(200));
    const before = readFileSync(path);
    const { file, args, env } = electronCommand();
    const child = spawn(file, [...args, `--data=${shell.dataDirectory}`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await once(child, 'exit');
    expect(said).toContain('Techlab kan de gegevens niet openen');
    expect(readFileSync(path)).toEqual(before);
    expect(readFileSync(join(shell.dataDirectory, 'logs', 'techlab.log'), 'utf8')).toContain('store not opened');
  });
}

test('fills an empty store with the demo region when asked, once', async ({ shell }) => {
  const launched = await shell.start('--demo');
  const status = await callStore(launched.page, 'start/status', undefined);
  expect(status.value).toMatchObject({ empty: false, demo: true });
  await shell.close();
  await shell.start('--demo');
  expect(readFileSync(join(shell.dataDirectory, 'logs', 'techlab.log'), 'utf8')).toContain('demo region not added');
});
