import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** A gate that cannot fail is green for ever: each is shown here something it must refuse. */
const root = join(import.meta.dirname, '..');
const scratch = join(root, '.cache', 'gates');
const bin = (...path: string[]) => join(root, 'node_modules', ...path);
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

mkdirSync(scratch, { recursive: true });
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * A small project of its own, inside the repository so that packages are found. Biome gets it elsewhere: it does
 * not read types in a folder that its settings leave out, as they do .cache.
 */
function project(files: Readonly<Record<string, string>>, home = scratch): string {
  const folder = mkdtempSync(join(home, 'techlab-case-'));
  folders.push(folder);
  const { name, type, imports } = packageJson;
  for (const [path, text] of Object.entries({ 'package.json': JSON.stringify({ name, type, imports }), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function run(cwd: string, ...args: string[]): Promise<{ readonly refused: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd }, (error, stdout, stderr) => {
      resolve({ refused: error !== null, output: `${stdout}${stderr}` });
    });
  });
}

describe('layers', () => {
  const check = (files: Readonly<Record<string, string>>) =>
    run(root, join(root, 'scripts/layers.mjs'), project(files));
  const rule = { 'domain/rule.ts': 'export const rule = 1;\n' };

  it('lets the store and a screen use a rule', async () => {
    const files = {
      'db/query.ts':
        "import { readFileSync } from 'node:fs';\nimport { rule } from '#domain/rule.ts';\nexport const q = [rule, readFileSync];\n",
      'renderer/Screen.tsx':
        "import { useState } from 'react';\nimport { rule } from '#domain/rule.ts';\nexport const s = [rule, useState];\n",
    };
    expect(await check({ ...rule, ...files })).toMatchObject({ refused: false });
  });

  /** All that is wrong in one project, so that it is read once; each complaint names its file. */
  const wrong = [
    {
      what: 'a rule that reads the store',
      files: { 'domain/reads-store.ts': "import { x } from '#db/x.ts';\nexport const a = x;\n" },
      complaint: 'domain/reads-store.ts → db/x.ts',
    },
    {
      what: 'a screen that borrows only a type of the store',
      files: { 'renderer/type.ts': "import type { X } from '#db/x.ts';\nexport type A = X;\n" },
      complaint: 'renderer/type.ts → db/x.ts',
    },
    {
      what: 'a screen that uses Node',
      files: { 'renderer/node.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" },
      complaint: 'renderer/node.ts → fs',
    },
    {
      what: 'a package that is not on the list',
      files: { 'domain/package.ts': "import { z } from 'zod';\nexport const a = z;\n" },
      complaint: /domain\/package\.ts → \S*node_modules\/zod/,
    },
    {
      what: 'a preload that does more than hand over a port',
      files: { 'electron/preload/index.ts': "import { x } from '#db/x.ts';\nexport const a = x;\n" },
      complaint: 'electron/preload/index.ts → db/x.ts',
    },
    {
      what: 'a rule that reads the clock',
      files: { 'domain/clock.ts': 'export const a = () => Date.now();\n' },
      complaint: /domain\/clock\.ts.*clock, ids and randomness are arguments/,
    },
    {
      what: 'a rule that leans on what is for tests',
      files: {
        'domain/some.fixture.ts': 'export const some = 1;\n',
        'domain/leans.ts': "import { some } from './some.fixture.ts';\nexport const a = some;\n",
      },
      complaint: /domain\/leans\.ts → domain\/some\.fixture\.ts .*no-tests-in-the-product/,
    },
    {
      what: 'a circle, of types too',
      files: {
        'domain/circle.ts': "import type { B } from './back.ts';\nexport type A = B;\n",
        'domain/back.ts': "import type { A } from './circle.ts';\nexport type B = A;\n",
      },
      complaint: /domain\/(circle|back)\.ts → .*\(no-cycles\)/,
    },
    {
      what: 'a second file that talks to the other process',
      files: {
        'electron/main/a.ts': "import { ipcMain } from 'electron';\nexport const door = ipcMain;\n",
        'electron/main/b.ts': "import { ipcMain } from 'electron';\nexport const door = ipcMain;\n",
      },
      complaint: 'ipcMain is used in electron/main/a.ts and electron/main/b.ts',
    },
  ];
  let answer: ReturnType<typeof check> | undefined;
  const store = { 'db/x.ts': 'export const x = 1;\nexport type X = 1;\n' };

  it.each(wrong)('refuse $what', async ({ complaint }) => {
    answer ??= check(Object.assign({}, store, ...wrong.map(({ files }) => files)));
    const { refused, output } = await answer;
    expect(refused).toBe(true);
    expect(output).toMatch(complaint);
  });

  it('refuse to be blind', async () => {
    const { refused, output } = await check({ 'domain/README.md': '' });
    expect(refused).toBe(true);
    expect(output).toContain('the check is blind');
  });
});

describe('lint', () => {
  const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const biomeJson = JSON.stringify({ ...settings, vcs: { enabled: false } });
  const check = (cases: Readonly<Record<string, string>>) =>
    run(
      project({ ...cases, 'biome.json': biomeJson }, tmpdir()),
      bin('@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      '--max-diagnostics=none',
      'domain',
    );

  it('accepts a clean file', async () => {
    expect(await check({ 'domain/a.ts': 'export const a = 1;\n' })).toMatchObject({ refused: false });
  });

  it('refuses each thing the style forbids', async () => {
    const long = Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};\n`).join('');
    const { refused, output } = await check({
      'domain/any.ts': 'export const a: any = 1;\n',
      'domain/default.ts': 'export default 1;\n',
      'domain/console.ts': "console.log('x');\n",
      'domain/deep/er/up.ts': "import { a } from '../../any.ts';\n\nexport const b = a;\n",
      'domain/chance.test.ts': "import fc from 'fast-check';\n\nexport const a = fc;\n",
      'domain/unused.ts': 'const a = 1;\n',
      'domain/unformatted.ts': 'export const a = "double"\n',
      'domain/long.ts': long,
      'domain/floating.ts':
        'export async function save(): Promise<void> {}\nexport function leave(): void {\n  save();\n}\n',
      'domain/switch.ts':
        "export function go(level: 'block' | 'info'): number {\n  let n = 0;\n  switch (level) {\n    case 'block':\n      n = 1;\n  }\n  return n;\n}\n",
      'domain/excused.ts': '// biome-ignore lint/suspicious/noExplicitAny: not needed\nexport const a = 1;\n',
      'domain/camelCase.ts': 'export const a = 1;\n',
    });
    expect(refused).toBe(true);
    const rules = ['noExplicitAny', 'noDefaultExport', 'noConsole', 'noRestrictedImports', 'noUnusedVariables'];
    const typed = ['noFloatingPromises', 'useExhaustiveSwitchCases', 'suppressions/unused'];
    for (const rule of [
      ...rules,
      ...typed,
      'noExcessiveLinesPerFile',
      'useFilenamingConvention',
      'unformatted.ts format',
      'Import fc from domain/property.fixture.ts',
    ]) {
      expect(output).toContain(rule);
    }
  });
});

describe('typecheck', () => {
  it('refuses wrong types, unchecked indexes and syntax that Node cannot strip', async () => {
    const folder = project({
      'tsconfig.json': JSON.stringify({
        extends: '../../../tsconfig.node.json',
        compilerOptions: { incremental: false, tsBuildInfoFile: null },
        include: ['.'],
      }),
      'wrong.ts': "export const count: number = 'three';\n",
      'index.ts': 'export const first = (list: readonly string[]): string => list[0];\n',
      'enum.ts': 'export enum Level {\n  Block,\n}\n',
    });
    const { refused, output } = await run(folder, bin('typescript/lib/tsc.js'), '-p', folder);
    expect(refused).toBe(true);
    expect(output).toMatch(/wrong\.ts.*TS2322/);
    expect(output).toMatch(/index\.ts.*TS2322/);
    expect(output).toMatch(/enum\.ts.*TS1294/);
  });
});

describe('unused', () => {
  it('refuses a file and an export that nothing uses', async () => {
    const folder = project({
      'knip.json': readFileSync(join(root, 'knip.json'), 'utf8'),
      'renderer/main.tsx': "import { used } from './used.ts';\n\nused();\n",
      'renderer/used.ts': 'export const used = () => 1;\nexport const idle = 2;\n',
      'renderer/forgotten.ts': 'export const a = 1;\n',
    });
    const { refused, output } = await run(folder, bin('knip/bin/knip.js'), '--no-progress');
    expect(refused).toBe(true);
    expect(output).toMatch(/Unused files \(1\)\s+renderer\/forgotten\.ts/);
    expect(output).toMatch(/Unused exports \(1\)\s+idle/);
  });
});

describe('the tree', () => {
  const layers = [
    'domain',
    'contract',
    'db',
    'service',
    'electron',
    'hub',
    'cli',
    'renderer',
    'resources',
    'bench',
    'e2e',
  ];

  it.each(layers)('says in ten lines what lives in %s/', (layer) => {
    const file = join(root, layer, 'README.md');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});
