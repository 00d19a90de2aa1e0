import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPreferences, writePreferences } from './preferences.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'techlab-preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('remembers the window and the language', () => {
  const path = join(folder, 'deeper', 'desktop.json');
  const kept = {
    language: 'en',
    window: { bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximised: false },
  } as const;
  writePreferences(path, kept);
  expect(readPreferences(path)).toEqual(kept);
  expect(readdirSync(join(folder, 'deeper'))).toEqual(['desktop.json']);
});

it('starts afresh without a file or with a damaged one', () => {
  const path = join(folder, 'desktop.json');
  expect(readPreferences(path)).toEqual({});
  writeFileSync(path, '{"language": "fr", "window": {"bounds"');
  expect(readPreferences(path)).toEqual({});
  writeFileSync(path, '{"language": "fr", "window": 3}');
  expect(readPreferences(path)).toEqual({});
});
