import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, Menu, powerMonitor, session, shell } from 'electron';
import { claimAppScheme, serveApp } from './app-protocol.ts';
import { parseArguments } from './arguments.ts';
import { openDesktopStore } from './desktop-store.ts';
import { denyPermissions, guardEveryPage } from './guard-contents.ts';
import { languageOf, nativeTexts } from './language.ts';
import { openLog } from './log.ts';
import { menuTemplate, type OpenableFolder } from './menu.ts';
import { answerPages } from './page-calls.ts';
import { type Preferences, readPreferences, writePreferences } from './preferences.ts';
import { createWindows } from './windows.ts';

claimAppScheme();
app.setName('Techlab');

// The profile lies within a data folder of its own, so that two of them run side by side and leave no trace.
const { dataDirectory: ownDirectory, demo } = parseArguments(process.argv, process.cwd());
if (ownDirectory !== undefined) {
  const profile = join(ownDirectory, 'desktop');
  mkdirSync(profile, { recursive: true });
  app.setPath('userData', profile);
}
const dataDirectory = ownDirectory ?? join(app.getPath('userData'), 'data');
const folders: Readonly<Record<OpenableFolder, string>> = {
  data: dataDirectory,
  backups: join(dataDirectory, 'backups'),
  logs: join(dataDirectory, 'logs'),
};

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const log = openLog(folders.logs);
  const preferencesPath = join(app.getPath('userData'), 'desktop.json');
  let preferences = readPreferences(preferencesPath);
  const language = () => preferences.language ?? languageOf(app.getLocale());
  const prefer = (change: Preferences) => {
    preferences = { ...preferences, ...change };
    writePreferences(preferencesPath, preferences);
  };

  process.on('uncaughtException', (error) => {
    log.fatal(error, 'bug in main');
    dialog.showErrorBox(
      nativeTexts(language()).problem.bugTitle,
      `${nativeTexts(language()).problem.bug}\n\n${error.message}`,
    );
    app.quit();
  });
  guardEveryPage(log);

  const openFolder = (folder: OpenableFolder) => {
    mkdirSync(folders[folder], { recursive: true });
    void shell
      .openPath(folders[folder])
      .then((failure) => failure && log.warn({ folder, failure }, 'folder not opened'));
  };
  const windows = createWindows({
    language,
    savedState: () => preferences.window,
    saveState: (window) => prefer({ window }),
    log,
  });
  const showMenu = () => {
    const choice = { language: language(), onMac: process.platform === 'darwin', developing: !app.isPackaged };
    const template = menuTemplate(choice, {
      newWindow: () => windows.open(),
      showScreen: (route) => windows.focus().webContents.send('techlab/menu', `/${route}`),
      openFolder,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  const store = openDesktopStore({ dataDirectory, demo, language, openLogs: () => openFolder('logs'), log });
  // A window before the store is there would ask in vain.
  let started = false;
  app.on('second-instance', () => started && windows.focus());
  app.on('activate', () => started && BrowserWindow.getAllWindows().length === 0 && windows.open());
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  endSafely(store);

  void app.whenReady().then(async () => {
    serveApp(fileURLToPath(new URL('../renderer', import.meta.url)));
    denyPermissions(session.defaultSession);
    showMenu();
    if (!(await store.ready)) return app.quit();
    answerPages(
      {
        connectStore: store.connect,
        language,
        openFolder,
        setLanguage(chosen) {
          prefer({ language: chosen });
          showMenu();
        },
      },
      log,
    );
    started = true;
    windows.open();
  });
}

/** The program ends only after the store has: what was acknowledged is on the disk either way, the lock is not. */
function endSafely(store: { close(): Promise<void> }): void {
  let ended = false;
  let ending = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    void store.close().finally(() => {
      ended = true;
      app.quit();
    });
  });
  process.on('SIGTERM', () => app.quit());
  process.on('SIGINT', () => app.quit());
  void app.whenReady().then(() => powerMonitor.on('shutdown', () => app.quit()));
}
