import { app, BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, MessageChannelMain } from 'electron';
import type { MessagePort } from 'node:worker_threads';
import { isFileKind, parseFileName } from './file-name.ts';
import { openFile, saveFile } from './files.ts';
import { isLanguage, type Language } from './language.ts';
import type { Log } from './log.ts';
import { openableFolders, type OpenableFolder } from './menu.ts';
import { relayPort } from './relay-port.ts';
import { isTrustedSender } from './trusted-sender.ts';

export interface PageCallActions {
  connectStore(): MessagePort;
  language(): Language;
  setLanguage(language: Language): void;
  openFolder(folder: OpenableFolder): void;
}

/** A page asks once per load; one that asks without end is broken, and would fill the store's memory. */
const mostPortsPerPage = 8;

/** Everything a page can ask of main. Each call proves where it comes from and what it carries. */
export function answerPages(actions: PageCallActions, log: Log): void {
  const refused = (event: IpcMainEvent | IpcMainInvokeEvent, call: string) => {
    log.warn({ call, origin: event.senderFrame?.origin ?? 'gone' }, 'call from a page refused');
    return new Error(`Refused: ${call}`);
  };
  const handle = (call: string, answer: (window: BrowserWindow, words: readonly unknown[]) => unknown) => {
    ipcMain.handle(call, (event, ...words: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender);
      if (!window || !isTrustedSender(event.senderFrame)) throw refused(event, call);
      const result = answer(window, words);
      if (result === refusedWords) throw refused(event, call);
      return result;
    });
  };

  ipcMain.on('techlab/port', (event) => {
    if (!isTrustedSender(event.senderFrame)) throw refused(event, 'techlab/port');
    handOverPort(event, actions, log);
  });
  handle('techlab/save-file', (window, [suggested, bytes]) => {
    const name = parseFileName(suggested);
    if (name === undefined || !(bytes instanceof Uint8Array)) return refusedWords;
    return saveFile(window, actions.language(), name, bytes);
  });
  handle('techlab/open-file', (window, [kind]) =>
    isFileKind(kind) ? openFile(window, actions.language(), kind) : refusedWords,
  );
  handle('techlab/set-language', (_window, [language]) => {
    if (!isLanguage(language)) return refusedWords;
    actions.setLanguage(language);
    return undefined;
  });
  handle('techlab/open-folder', (_window, [wanted]) => {
    const folder = openableFolders.find((each) => each === wanted);
    if (!folder) return refusedWords;
    actions.openFolder(folder);
    return undefined;
  });
}

const refusedWords = Symbol('refused');
const relays = new WeakMap<Electron.WebContents, { close(): void }[]>();

function handOverPort(event: IpcMainEvent, actions: PageCallActions, log: Log): void {
  const page = event.sender;
  const open = relays.get(page) ?? [];
  if (open.length >= mostPortsPerPage) return log.warn('a page asked for too many ports');
  const { port1, port2 } = new MessageChannelMain();
  open.push(relayPort(port1, actions.connectStore()));
  if (!relays.has(page)) {
    relays.set(page, open);
    // A page that is loaded again has lost its ports without a word.
    const drop = () => {
      for (const relay of open.splice(0)) relay.close();
    };
    page.on('did-start-navigation', (details) => details.isMainFrame && !details.isSameDocument && drop());
    page.once('destroyed', drop);
  }
  page.postMessage('techlab/port', null, [port2]);
}
