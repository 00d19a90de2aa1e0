import type { MessagePort } from 'node:worker_threads';
import {
  BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  type WebContents,
} from 'electron';
import { isFileKind, parseFileName } from './file-name.ts';
import { openFile, saveFile } from './files.ts';
import { isLanguage, type Language } from './language.ts';
import type { Log } from './log.ts';
import { type OpenableFolder, openableFolders } from './menu.ts';
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

  const givePort = portGiver(actions.connectStore, log);
  ipcMain.on('techlab/port', (event) => {
    if (isTrustedSender(event.senderFrame)) givePort(event.sender);
    else refused(event, 'techlab/port');
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

function portGiver(connectStore: () => MessagePort, log: Log): (page: WebContents) => void {
  const relays = new WeakMap<WebContents, { close(): void }[]>();
  const relaysOf = (page: WebContents) => {
    const open: { close(): void }[] = [];
    relays.set(page, open);
    // A page that is loaded again has lost its ports without a word.
    const drop = () => {
      for (const relay of open.splice(0)) relay.close();
    };
    page.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) drop();
    });
    page.once('destroyed', drop);
    return open;
  };
  return (page) => {
    const open = relays.get(page) ?? relaysOf(page);
    if (open.length >= mostPortsPerPage) {
      log.warn('a page asked for too many ports');
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    open.push(relayPort(port1, connectStore()));
    page.postMessage('techlab/port', null, [port2]);
  };
}
