/**
 * What the app imports as `electron` when Electron's binary is not there: the part of it that the app uses,
 * done with headless Chromium. It is one module, because the app destructures it.
 */
// biome-ignore-start lint/performance/noBarrelFile: it stands for a package
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { MessageChannelMain } from './message-port.ts';
export { dialog, nativeTheme, powerMonitor, shell } from './operating-system.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { WebContents as webContents } from './web-contents.ts';
// biome-ignore-end lint/performance/noBarrelFile: it stands for a package
