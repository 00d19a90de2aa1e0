import { EventEmitter } from 'node:events';
import { display, type Rectangle } from './screen.ts';
import { WebContents } from './web-contents.ts';

interface Options extends Partial<Rectangle> {
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: { readonly preload?: string };
}

const all: BrowserWindow[] = [];
/** The last one is in front. */
const focusOrder: BrowserWindow[] = [];
export const windowEvents = new EventEmitter();

export class BrowserWindow extends EventEmitter {
  static #lastId = 0;
  readonly id: number;
  readonly webContents: WebContents;
  readonly #smallest: { readonly width: number; readonly height: number };
  #bounds: Rectangle;
  #title: string;
  #visible: boolean;
  #maximised = false;
  #minimised = false;
  #destroyed = false;

  static getAllWindows(): BrowserWindow[] {
    return [...all];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusOrder.at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return all.find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return all.find((window) => window.id === id) ?? null;
  }

  constructor(options: Options = {}) {
    super();
    BrowserWindow.#lastId += 1;
    this.id = BrowserWindow.#lastId;
    const { x = 0, y = 0, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    this.#bounds = { x, y, width, height };
    this.#smallest = { width: minWidth, height: minHeight };
    this.#title = options.title ?? '';
    this.#visible = options.show !== false;
    this.webContents = new WebContents(options.webPreferences?.preload);
    this.webContents.on('close-asked', () => this.close());
    this.webContents.on('target-gone', () => this.#end());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    all.push(this);
    if (this.#visible) this.focus();
    void this.#showSize();
    windowEvents.emit('web-contents-created', {}, this.webContents);
    windowEvents.emit('browser-window-created', {}, this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.focus();
  }

  hide(): void {
    this.#visible = false;
  }

  isVisible(): boolean {
    return this.#visible && !this.#minimised;
  }

  focus(): void {
    if (this.isFocused()) return;
    const before = focusOrder.indexOf(this);
    if (before !== -1) focusOrder.splice(before, 1);
    focusOrder.at(-1)?.emit('blur');
    focusOrder.push(this);
    this.webContents.focus();
    this.emit('focus');
  }

  isFocused(): boolean {
    return focusOrder.at(-1) === this;
  }

  minimize(): void {
    this.#minimised = true;
    this.emit('minimize');
  }

  isMinimized(): boolean {
    return this.#minimised;
  }

  restore(): void {
    this.#minimised = false;
    this.emit('restore');
  }

  maximize(): void {
    this.#resize(true, 'maximize');
  }

  unmaximize(): void {
    this.#resize(false, 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#maximised;
  }

  isFullScreen(): boolean {
    return false;
  }

  setBounds(wanted: Partial<Rectangle>): void {
    const next = { ...this.#bounds, ...wanted };
    const width = Math.max(next.width, this.#smallest.width);
    this.#bounds = { ...next, width, height: Math.max(next.height, this.#smallest.height) };
    void this.#showSize();
    this.emit('move');
    this.emit('resize');
  }

  getBounds(): Rectangle {
    return this.#maximised ? { ...display.workArea } : { ...this.#bounds };
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  close(): void {
    if (this.#destroyed) return;
    let kept = false;
    const preventDefault = () => {
      kept = true;
    };
    this.emit('close', { preventDefault });
    if (!kept) this.destroy();
  }

  destroy(): void {
    void this.webContents.closeTarget();
    this.#end();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  #resize(maximised: boolean, name: string): void {
    if (this.#maximised === maximised) return;
    this.#maximised = maximised;
    void this.#showSize();
    this.emit(name);
    this.emit('resize');
  }

  /** The page gets the whole window: headless Chromium would take its own bars off. */
  async #showSize(): Promise<void> {
    const page = await this.webContents.page.catch(() => undefined);
    const { width, height } = this.getBounds();
    const size = { width, height, deviceScaleFactor: 0, mobile: false };
    await page?.session.send('Emulation.setDeviceMetricsOverride', size).catch(() => undefined);
  }

  #end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.splice(all.indexOf(this), 1);
    if (focusOrder.includes(this)) focusOrder.splice(focusOrder.indexOf(this), 1);
    this.webContents.markDestroyed();
    this.emit('closed');
    if (all.length === 0) windowEvents.emit('window-all-closed');
  }
}
