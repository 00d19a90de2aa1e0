import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isLanguage, type Language } from './language.ts';
import { parseWindowState, type WindowState } from './window-state.ts';

/** What this machine remembers of the program itself; it belongs to the machine and is never synced. */
export interface Preferences {
  readonly language?: Language;
  readonly window?: WindowState;
}

export function readPreferences(path: string): Preferences {
  const value = parsed(path);
  if (typeof value !== 'object' || value === null) return {};
  const { language, window } = value as { language?: unknown; window?: unknown };
  const state = parseWindowState(window);
  return { ...(isLanguage(language) && { language }), ...(state && { window: state }) };
}

export function writePreferences(path: string, preferences: Preferences): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(preferences, null, 2)}\n`);
  renameSync(draft, path);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // A first start has no file, and a damaged one holds nothing that is worth stopping for.
    return undefined;
  }
}
