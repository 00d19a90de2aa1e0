import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuActions, menuTemplate, screenRoutes } from './menu.ts';

function record() {
  const calls: string[] = [];
  const actions: MenuActions = {
    newWindow: () => calls.push('new window'),
    showScreen: (route) => calls.push(`show ${route}`),
    openFolder: (folder) => calls.push(`open ${folder}`),
  };
  return { calls, actions };
}

function everyItem(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
}

describe.each(['nl', 'en'] as const)('the menu in %s', (language) => {
  it.each([true, false])('leads to every screen once (on a Mac: %s)', (onMac) => {
    const { calls, actions } = record();
    const items = everyItem(menuTemplate({ language, onMac, developing: false }, actions));
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(calls.toSorted()).toEqual(
      [
        'new window',
        'open data',
        'open backups',
        'open logs',
        ...screenRoutes.map((route) => `show ${route}`),
      ].toSorted(),
    );
  });

  it('gives every item a text and no shortcut twice', () => {
    const items = everyItem(menuTemplate({ language, onMac: true, developing: true }, record().actions));
    const named = items.filter((item) => item.type !== 'separator');
    expect(named.filter((item) => !item.label)).toEqual([]);
    const accelerators = items.flatMap((item) => (item.accelerator ? [String(item.accelerator)] : []));
    expect(accelerators).toHaveLength(new Set(accelerators).size);
  });
});

it('speaks Dutch and English', () => {
  const labels = (language: 'nl' | 'en') =>
    menuTemplate({ language, onMac: false, developing: false }, record().actions).map((item) => item.label);
  expect(labels('nl')).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
  expect(labels('en')).toEqual(['File', 'Edit', 'View', 'Help']);
});

it('shows the developer tools only while developing', () => {
  const roles = (developing: boolean) =>
    everyItem(menuTemplate({ language: 'nl', onMac: false, developing }, record().actions)).map((item) => item.role);
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(true)).toContain('toggleDevTools');
});
