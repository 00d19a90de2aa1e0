import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('./index.ts', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'techlab-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LOG = `nr;middel;van;tot
1;Lasercel;06-10-2026 09:00;06-10-2026 10:00
2;Lasercel;06-10-2026 10:00;06-10-2026 11:00
3;Lasercel;06-10-2026 09:59;06-10-2026 10:01
4;Draaibank;06-10-2026 09:00;06-10-2026 08:00
5;Draaibank;morgen;06-10-2026 08:00
6;;06-10-2026 09:00;06-10-2026 10:00
7;Draaibank;06-10-2026 09:00;06-10-2026 09:00:30
`;
const FORMAT = ['--format', 'dd-MM-yyyy HH:mm', '--map', 'nr=title'];

test('books in file order, lets bookings touch, and explains each row that does not fit', () => {
  const { status, report } = importLog(LOG, '--create');
  expect(status).toBe(3);
  expect(report).toMatchObject({
    rows: 7,
    booked: 2,
    createdResources: 2,
    clashes: [{ row: 4, resource: 'Lasercel', heldByRow: 2 }],
    refused: [
      { row: 5, rule: 'end-before-start' },
      { row: 6, rule: 'bad-start' },
      { row: 7, rule: 'no-resource' },
      { row: 8, rule: 'bad-end' },
    ],
  });
});

test('lists every row as held by an earlier booking when the file comes again', () => {
  const clean = LOG.split('\n').slice(0, 3).join('\n');
  expect(importLog(clean, '--create').status).toBe(0);
  const { report } = importLog(clean, '--create');
  expect(report).toMatchObject({
    booked: 0,
    clashes: [
      { row: 2, heldByRow: null, holder: '1' },
      { row: 3, heldByRow: null },
    ],
  });
});

test('writes nothing on a dry run, and makes no resource that nobody asked for', () => {
  expect(importLog(LOG, '--create', '--dry-run').report).toMatchObject({ booked: 2 });
  const { report } = importLog(LOG);
  expect(report).toMatchObject({ booked: 0, createdResources: 0, clashes: [] });
});

test.each([
  [['import', 'bookings'], 2],
  [['import', 'bookings', 'nowhere.csv'], 2],
  [['import', 'bookings', '--no-such-option'], 2],
  [['fly'], 2],
  [['help'], 0],
])('%j ends with exit code %i', (args, code) => {
  expect(run(args).status).toBe(code);
});

function importLog(csv: string, ...options: string[]) {
  const file = join(folder, 'log.csv');
  writeFileSync(file, csv);
  const { status, stdout } = run(['import', 'bookings', file, ...FORMAT, ...options, '--json']);
  return { status, report: JSON.parse(stdout) as unknown };
}

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [CLI, ...args, ...(args[0] === 'import' ? ['--data', folder] : [])], {
    encoding: 'utf8',
  });
}
