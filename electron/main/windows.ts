import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { type Language, nativeTexts } from './language.ts';
import type { Log } from './log.ts';
import { appOrigin } from './resolve-asset.ts';
import { placeNextTo, placeWindow, type Rectangle, smallestWindow, type WindowState } from './window-state.ts';

export interface WindowOptions {
  language(): Language;
  savedState(): WindowState | undefined;
  saveState(state: WindowState): void;
  readonly log: Log;
}

export interface Windows {
  open(): BrowserWindow;
  /** Brings the window that was used last to the front, or opens one. */
  focus(): BrowserWindow;
}

export function createWindows(options: WindowOptions): Windows {
  const open = () => {
    const window = createWindow(placement(options.savedState()));
    remember(window, options.saveState);
    recover(window, options);
    window.once('ready-to-show', () => {
      window.show();
      options.saveState(stateOf(window));
    });
    window.loadURL(`${appOrigin}/`).catch((error: unknown) => options.log.error(error, 'page could not be loaded'));
    return window;
  };
  const focus = () => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1);
    if (!window) return open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return window;
  };
  return { open, focus };
}

function createWindow(state: WindowState): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: Math.min(smallestWindow.width, state.bounds.width),
    minHeight: Math.min(smallestWindow.height, state.bounds.height),
    show: false,
    title: 'Techlab',
    // Linux takes a window's icon from the window; the others take it from the program.
    ...(process.platform === 'linux' && {
      icon: fileURLToPath(new URL('../../resources/icons/256x256.png', import.meta.url)),
    }),
    // The colour of the page's own ground: no white flash in a dark lab.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (state.maximised) window.maximize();
  return window;
}

function placement(saved: WindowState | undefined): WindowState {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  const opened = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().at(-1);
  if (!opened) return placeWindow(saved, [main.workArea, ...others.map((display) => display.workArea)]);
  const bounds: Rectangle = opened.getNormalBounds();
  return { bounds: placeNextTo(bounds, screen.getDisplayMatching(bounds).workArea), maximised: false };
}

/** Kept while it changes and not only at the end: a power cut is an end too. */
function remember(window: BrowserWindow, save: (state: WindowState) => void): void {
  const now = () => save(stateOf(window));
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, 400);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', now);
  window.on('closed', () => clearTimeout(timer));
}

function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
}

function recover(window: BrowserWindow, options: WindowOptions): void {
  window.webContents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    options.log.error({ reason: details.reason, exitCode: details.exitCode }, 'page process gone');
    const { problem } = nativeTexts(options.language());
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: app.name,
      message: problem.pageStoppedTitle,
      detail: problem.pageStopped,
      buttons: [problem.reload, problem.close],
      defaultId: 0,
      cancelId: 1,
    });
    if (window.isDestroyed()) return;
    if (response === 0) window.webContents.reload();
    else window.destroy();
  });
}
