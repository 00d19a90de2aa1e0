import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findingsOf } from './findings.mjs';

const root = mkdtempSync(join(tmpdir(), 'techlab-fuzz-'));
afterAll(() => rmSync(root, { recursive: true }));

it('tells of each law that fell its file, its seed and its path', () => {
  const message =
    'Error: Property failed after 1 tests\n{ seed: -15, path: "0:3:2", endOnFailure: true }\nCounterexample: [4]';
  const test = (fullName: string, status: string, failureMessages: readonly string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const testResults = [
    {
      name: join(root, 'domain/a.test.ts'),
      status: 'failed',
      assertionResults: [test('holds', 'passed', []), test('falls', 'failed', [`${message}\n    at x.ts:1`])],
    },
    { name: join(root, 'db/b.test.ts'), status: 'failed', message: 'no such file', assertionResults: [] },
  ];
  writeFileSync(join(root, 'report.json'), JSON.stringify({ testResults }));
  expect(findingsOf(join(root, 'report.json'), root)).toEqual([
    { file: 'domain/a.test.ts', name: 'falls', message, seed: -15, path: '0:3:2' },
    { file: 'db/b.test.ts', name: '', message: 'no such file' },
  ]);
  expect(findingsOf(join(root, 'nothing.json'), root)).toBeUndefined();
});
