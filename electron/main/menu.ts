import type { MenuItemConstructorOptions } from 'electron';
import { type Language, nativeTexts } from './language.ts';

export interface MenuActions {
  newWindow(): void;
  showScreen(route: ScreenRoute): void;
  openFolder(folder: OpenableFolder): void;
}

/** The screens that the menu can show; the page knows them by the same names. */
export const screenRoutes = ['today', 'planbord', 'agenda', 'inventory', 'organisation', 'settings'] as const;
export type ScreenRoute = (typeof screenRoutes)[number];
export const openableFolders = ['data', 'backups', 'logs'] as const;
export type OpenableFolder = (typeof openableFolders)[number];

export interface MenuChoice {
  readonly language: Language;
  readonly onMac: boolean;
  readonly developing: boolean;
}

/** Cut, copy and the like keep their roles, so that the system's own behaviour and shortcuts hold. */
export function menuTemplate(choice: MenuChoice, actions: MenuActions): MenuItemConstructorOptions[] {
  const texts = nativeTexts(choice.language);
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const screen = (route: ScreenRoute, accelerator: string): MenuItemConstructorOptions => ({
    id: route,
    // A single & would underline the next letter.
    label: texts.screens[route].replaceAll('&', '&&'),
    accelerator,
    click: () => actions.showScreen(route),
  });
  const settings = screen('settings', 'CmdOrCtrl+,');
  const about: MenuItemConstructorOptions = { role: 'about', label: texts.about };
  const quit: MenuItemConstructorOptions = {
    id: 'quit',
    role: 'quit',
    label: choice.onMac ? texts.quitMac : texts.quit,
  };

  const file: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: [
      { id: 'new-window', label: texts.newWindow, accelerator: 'CmdOrCtrl+N', click: () => actions.newWindow() },
      { role: 'close', label: texts.closeWindow },
      separator,
      { id: 'open-data', label: texts.openData, click: () => actions.openFolder('data') },
      { id: 'open-backups', label: texts.openBackups, click: () => actions.openFolder('backups') },
      ...(choice.onMac ? [] : [separator, settings, separator, quit]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo },
      { role: 'redo', label: texts.redo },
      separator,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: texts.view,
    submenu: [
      screen('today', 'CmdOrCtrl+1'),
      screen('planbord', 'CmdOrCtrl+2'),
      screen('agenda', 'CmdOrCtrl+3'),
      screen('inventory', 'CmdOrCtrl+4'),
      screen('organisation', 'CmdOrCtrl+5'),
      separator,
      { role: 'resetZoom', label: texts.zoomReset },
      { role: 'zoomIn', label: texts.zoomIn },
      { role: 'zoomOut', label: texts.zoomOut },
      separator,
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(choice.developing ? [separator, { role: 'toggleDevTools' as const, label: texts.developerTools }] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: texts.help,
    submenu: [
      { id: 'open-logs', label: texts.openLogs, click: () => actions.openFolder('logs') },
      ...(choice.onMac ? [] : [separator, about]),
    ],
  };
  const window: MenuItemConstructorOptions = { role: 'windowMenu', label: texts.window };
  if (!choice.onMac) return [file, edit, view, help];
  const own: MenuItemConstructorOptions = {
    label: 'Techlab',
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      separator,
      quit,
    ],
  };
  return [own, file, edit, view, window, help];
}
