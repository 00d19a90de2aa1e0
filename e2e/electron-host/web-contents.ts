import { EventEmitter } from 'node:events';
import type { Reply } from './cdp.ts';
import { chromiumStarted } from './host.ts';
import { ipcMain } from './ipc-main.ts';
import type { MessagePortMain } from './message-port.ts';
import { decodeWords, encodeWords, openPage, type Page, type PageEvents } from './page.ts';
import { fromChromium, toChromium } from './protocol.ts';
import { session } from './session.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

interface Frame {
  readonly parent: null;
  readonly url: string;
  readonly origin: string;
}

const all = new Set<WebContents>();

export class WebContents extends EventEmitter {
  readonly id = all.size + 1;
  readonly session = session.defaultSession;
  readonly page: Promise<Page>;
  #opened: Page | undefined;
  #url = '';
  #destroyed = false;
  #loaded: PromiseWithResolvers<void> | undefined;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #lastPort = 0;
  readonly #ports = new Map<number, MessagePortMain>();

  static getAllWebContents(): WebContents[] {
    return [...all];
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...all].find((contents) => contents.#opened?.targetId === targetId);
  }

  constructor(preload: string | undefined) {
    super();
    all.add(this);
    this.page = openPage(preload, this.#events());
    this.page.then(
      (page) => {
        this.#opened = page;
      },
      () => this.markDestroyed(),
    );
  }

  get mainFrame(): Frame {
    const [origin = 'null'] = /^[a-z-]+:\/\/[^/]+/i.exec(this.#url) ?? [];
    return { parent: null, url: this.#url, origin };
  }

  async loadURL(url: string): Promise<void> {
    this.#loaded = Promise.withResolvers();
    const loaded = this.#loaded.promise;
    const page = await this.page;
    await page.navigate(toChromium(url));
    await loaded;
  }

  reload(): void {
    void this.page.then((page) => page.reload());
  }

  forcefullyCrashRenderer(): void {
    // The command itself is never answered.
    void this.page.then((page) => page.session.send('Page.crash').catch(() => undefined));
  }

  getURL(): string {
    return this.#url;
  }

  getTitle(): string {
    return 'Techlab';
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...words: unknown[]): void {
    this.#opened?.tell({ kind: 'event', channel, words: encodeWords(words), ports: [] });
  }

  postMessage(channel: string, message: unknown, ports: readonly MessagePortMain[] = []): void {
    const ids = ports.map((port) => this.#carry(port));
    this.#opened?.tell({ kind: 'event', channel, words: encodeWords([message]), ports: ids });
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.page;
    const words = { expression: code, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', words);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  focus(): void {
    void this.page.then((page) => page.browser.send('Target.activateTarget', { targetId: page.targetId }));
  }

  /** Playwright closes its pages this way; the window listens. */
  close(): void {
    this.emit('close-asked');
  }

  async closeTarget(): Promise<void> {
    const { cdp } = await chromiumStarted;
    const page = await this.page.catch(() => undefined);
    if (page) await cdp.send('Target.closeTarget', { targetId: page.targetId }).catch(() => undefined);
  }

  markDestroyed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this);
    this.#dropPorts();
    this.emit('destroyed');
  }

  #events(): PageEvents {
    return {
      onMessage: (message) => this.#receive(message),
      mayNavigate: (url) => this.#asked('will-navigate', url) && this.#asked('will-frame-navigate', url),
      onNavigationStart: (address) => {
        this.#url = address;
        this.#dropPorts();
        this.emit('did-start-navigation', { url: address, isMainFrame: true, isSameDocument: false });
      },
      onDomReady: () => this.emit('dom-ready'),
      onLoaded: () => {
        if (this.#url === '') return;
        this.#loaded?.resolve();
        this.emit('did-finish-load');
      },
      onCrashed: () => {
        this.#dropPorts();
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
      },
      onClosed: () => this.emit('target-gone'),
    };
  }

  #asked(name: string, url: string): boolean {
    let kept = false;
    const preventDefault = () => {
      kept = true;
    };
    this.emit(name, { url, isMainFrame: true, isSameDocument: false, preventDefault });
    return !kept;
  }

  #receive(message: Reply): void {
    const event = { sender: this, senderFrame: this.mainFrame, ports: [] };
    switch (message.kind) {
      case 'send':
        ipcMain.emit(message.channel, event, ...decodeWords(message.words));
        return;
      case 'invoke':
        void this.#answer(message.call, ipcMain.answer(message.channel, event, decodeWords(message.words)));
        return;
      case 'port-message':
        this.#ports.get(message.port)?.postMessage(decodeWords([message.data])[0]);
        return;
      case 'port-close':
        this.#ports.get(message.port)?.close();
        return;
      case 'open-window':
        if (this.#openHandler({ url: fromChromium(message.address) }).action === 'allow') {
          throw new Error('The Electron host opens no windows for a page');
        }
    }
  }

  async #answer(call: number, answer: Promise<unknown>): Promise<void> {
    try {
      this.#opened?.tell({ kind: 'reply', call, value: encodeWords([await answer])[0] });
    } catch (error) {
      this.#opened?.tell({ kind: 'reply', call, error: `Error invoking remote method: ${String(error)}` });
    }
  }

  #carry(port: MessagePortMain): number {
    this.#lastPort += 1;
    const id = this.#lastPort;
    this.#ports.set(id, port);
    port.on('message', ({ data }) => {
      this.#opened?.tell({ kind: 'port-message', port: id, data: encodeWords([data])[0] });
    });
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#opened?.tell({ kind: 'port-close', port: id });
    });
    port.start();
    return id;
  }

  #dropPorts(): void {
    const open = [...this.#ports.values()];
    this.#ports.clear();
    for (const port of open) port.close();
  }
}
