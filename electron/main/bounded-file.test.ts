import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBoundedFile } from './bounded-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'techlab-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps the newest lines and never more than twice the limit', () => {
  const path = join(folder, 'logs', 'techlab.log');
  const log = openBoundedFile(path, 1000);
  for (let line = 0; line < 200; line += 1) log.write(`line ${line} é\n`);
  expect(readdirSync(join(folder, 'logs'))).toEqual(['techlab.log', 'techlab.log.1']);
  expect(readFileSync(path, 'utf8').trimEnd().split('\n').at(-1)).toBe('line 199 é');
  expect(statSync(path).size).toBeLessThanOrEqual(1000);
  expect(statSync(`${path}.1`).size).toBeLessThanOrEqual(1000);
});

it('counts what an earlier run wrote', () => {
  const path = join(folder, 'techlab.log');
  openBoundedFile(path, 10).write('12345678\n');
  openBoundedFile(path, 10).write('next\n');
  expect(readFileSync(path, 'utf8')).toBe('next\n');
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('12345678\n');
});
