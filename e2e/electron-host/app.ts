import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, windowEvents } from './browser-window.ts';
import { claimLock, releaseLock, type SecondInstance } from './single-instance.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly name: string;
  readonly #folder: string;
  readonly #version: string;
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  #quitting = false;
  /** A second instance goes only after the first has heard of it. */
  #farewell: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    super();
    const { productName, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    this.#folder = folder;
    this.name = productName ?? name;
    this.#version = version;
    for (const event of ['web-contents-created', 'browser-window-created']) {
      windowEvents.on(event, (...words) => this.emit(event, ...words));
    }
    windowEvents.on('window-all-closed', () => {
      if (this.#quitting) this.#finish();
      else if (!this.emit('window-all-closed')) this.quit();
    });
  }

  setName(): void {
    // The name in package.json is the same.
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return this.#version;
  }

  getLocale(): string {
    return process.argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? 'nl';
  }

  getAppPath(): string {
    return this.#folder;
  }

  getPath(name: string): string {
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    if (name === 'userData') return join(homedir(), '.config', this.name);
    if (name === 'logs') return join(this.getPath('userData'), 'logs');
    return name === 'temp' ? tmpdir() : join(homedir(), name);
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Path '${path}' does not exist`);
    this.#paths.set(name, path);
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Only the host calls this, once Chromium and, in a test, Playwright are there. */
  makeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready', {}, {});
  }

  get quitting(): boolean {
    return this.#quitting;
  }

  requestSingleInstanceLock(): boolean {
    const claim = claimLock(this.getPath('userData'), (second: SecondInstance) =>
      this.emit('second-instance', {}, second.argv, second.workingDirectory, null),
    );
    if (!claim.first) this.#farewell = claim.told;
    return claim.first;
  }

  quit(): void {
    if (!this.#quitting && !this.#may('before-quit')) return;
    this.#quitting = true;
    const windows = BrowserWindow.getAllWindows();
    if (windows.length === 0) this.#finish();
    for (const window of windows) window.close();
    // A window that stays has refused.
    if (BrowserWindow.getAllWindows().length > 0) this.#quitting = false;
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    void this.#farewell.finally(() => {
      releaseLock(this.getPath('userData'));
      process.exit(code);
    });
  }

  relaunch(): void {
    console.error('[app] would start again');
  }

  #finish(): void {
    if (BrowserWindow.getAllWindows().length === 0 && this.#may('will-quit')) this.exit();
  }

  #may(name: string): boolean {
    let kept = false;
    const preventDefault = () => {
      kept = true;
    };
    this.emit(name, { preventDefault });
    return !kept;
  }
}

export const app = new App(process.env['ELECTRON_HOST_APP'] ?? process.cwd());
