import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { app, dialog } from 'electron';
import { type StoreHandle, StoreNotOpened, startStore } from '#service/start-store.ts';
import { filled, type Language, nativeTexts } from './language.ts';
import type { Log } from './log.ts';

export interface DesktopStoreOptions {
  readonly dataDirectory: string;
  readonly demo: boolean;
  language(): Language;
  openLogs(): void;
  readonly log: Log;
}

export interface DesktopStore {
  /** False when the data could not be opened; the user has been told why. */
  readonly ready: Promise<boolean>;
  connect(): MessagePort;
  close(): Promise<void>;
}

/** Starts the store at once, beside Electron's own start, and tells the user in words when it fails. */
export function openDesktopStore(options: DesktopStoreOptions): DesktopStore {
  const { dataDirectory, log } = options;
  let handle: StoreHandle | undefined;
  mkdirSync(dataDirectory, { recursive: true });
  const starting = startStore({
    dataDirectory,
    actor: userInfo().username,
    workerUrl: new URL('./store-worker.js', import.meta.url),
    onCrash(error) {
      log.fatal(error, 'store stopped');
      // Before the start is over, the refusal below tells it.
      if (handle) void tellCrash(options);
    },
  });
  const ready = starting.then(
    async (started) => {
      handle = started;
      if (options.demo) await fillWithDemo(started, log);
      return true;
    },
    async (error: unknown) => {
      log.fatal(error, 'store not opened');
      await app.whenReady();
      await tellNotOpened(options, error);
      return false;
    },
  );
  return {
    ready,
    connect() {
      if (!handle) throw new Error('The store is not open yet');
      return handle.connect();
    },
    async close() {
      await ready;
      await handle?.close();
    },
  };
}

/** A store that holds something already refuses, which is what a second start with --demo should find. */
async function fillWithDemo(store: StoreHandle, log: Log): Promise<void> {
  const request = { url: 'http://store/api/demo', method: 'POST', headers: [], body: null };
  const { status } = await store.handle(request);
  if (status !== 200) log.info({ status }, 'demo region not added');
}

async function tellNotOpened(options: DesktopStoreOptions, error: unknown): Promise<void> {
  const { problem } = nativeTexts(options.language());
  const reason = error instanceof StoreNotOpened ? error.reason : 'broken';
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.name,
    message: problem.storeFailedTitle,
    detail: filled(problem.storeFailed[reason], { directory: options.dataDirectory }),
    buttons: [problem.quit, problem.openLogs],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) options.openLogs();
}

async function tellCrash(options: DesktopStoreOptions): Promise<void> {
  const { problem } = nativeTexts(options.language());
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.name,
    message: problem.storeStoppedTitle,
    detail: problem.storeStopped,
    buttons: [problem.restart, problem.openLogs, problem.quit],
    defaultId: 0,
    cancelId: 2,
  });
  if (response === 0) app.relaunch();
  if (response === 1) options.openLogs();
  app.quit();
}
