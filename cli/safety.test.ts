import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const INDEX = fileURLToPath(new URL('./index.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'techlab-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in a process of its own, as a person does. */
function techlab(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [INDEX, ...args], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test('copies a region to another computer, and saves one whose file was ruined', async () => {
  const first = join(folder, 'first');
  const second = join(folder, 'second');
  const copy = join(folder, 'copy.sqlite');
  expect((await techlab('demo', '--data', first)).code).toBe(0);
  expect((await techlab('backup', copy, '--data', first)).code).toBe(0);
  expect((await techlab('restore', copy, '--data', second)).code).toBe(0);
  const bookings = await techlab('export', 'bookings', '--format', 'json', '--data', second);
  expect(JSON.parse(bookings.stdout)).toHaveLength(1500);
  writeFileSync(join(second, 'techlab.sqlite'), 'dit is geen database meer');
  for (const end of ['-wal', '-shm']) rmSync(join(second, `techlab.sqlite${end}`), { force: true });
  expect((await techlab('check', '--data', second)).code).toBe(3);
  expect((await techlab('restore', copy, '--data', second)).code).toBe(0);
  const aside = readdirSync(second).find((name) => name.includes('unreadable'));
  expect(readFileSync(join(second, aside ?? ''), 'utf8')).toBe('dit is geen database meer');
  expect(JSON.parse((await techlab('check', '--json', '--data', second)).stdout).findings).toEqual([]);
}, 240_000);

test('answers wrong words with exit code 2 and a wrong file with 3', async () => {
  const data = join(folder, 'third');
  expect((await techlab('restore', '--data', data)).code).toBe(2);
  expect((await techlab('restore', join(folder, 'nowhere'), '--data', data)).code).toBe(2);
  expect((await techlab('export', 'assets', '--format', 'pdf', '--data', data)).code).toBe(2);
  const stranger = join(folder, 'stranger.sqlite');
  writeFileSync(stranger, 'x'.repeat(9000));
  expect(await techlab('restore', stranger, '--data', data)).toMatchObject({ code: 3, stdout: '' });
  expect(JSON.parse((await techlab('api')).stdout).openapi).toMatch(/^3\.1/);
}, 120_000);
