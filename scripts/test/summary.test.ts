import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';
import { formatSummary } from './summary.mjs';

const folder = mkdtempSync(join(tmpdir(), 'techlab-reports-'));
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};
const step = (name: string, ok: boolean, passed = 0, failed = 0) => ({
  name,
  ok,
  passed,
  failed,
  durationMs: 1500,
  parts: [],
});
const lastLine = (text: string) => text.split('\n').at(-1);

describe('the summary of npm test', () => {
  it('ends with the count of all tests', () => {
    expect(lastLine(formatSummary([step('lint', true), step('unit', true, 40), step('e2e', true, 8)], 9000))).toBe(
      '48 passed, 0 failed',
    );
  });

  it('counts a failed step without tests, and a run that broke outside its tests, as one failure', () => {
    expect(
      lastLine(formatSummary([step('typecheck', false), step('unit', false, 40), step('e2e', false, 6, 2)], 9000)),
    ).toBe('46 passed, 4 failed');
  });
});

describe('the reports of the test runners', () => {
  it('give the number of tests of vitest', () => {
    const report = file('unit.json', { numPassedTests: 3, numFailedTests: 1 });
    expect(readVitestReport(report)).toEqual({ passed: 3, failed: 1, parts: [] });
  });

  it('give the journeys of Playwright per project, in nested suites too', () => {
    const spec = (projectName: string, status: string) => ({
      title: `is ${status}`,
      tests: [{ projectName, status, results: [{ duration: 10 }] }],
    });
    const report = file('e2e.json', {
      suites: [
        {
          specs: [spec('browser', 'expected')],
          suites: [{ specs: [spec('browser', 'unexpected'), spec('electron', 'flaky'), spec('electron', 'skipped')] }],
        },
      ],
    });
    expect(readPlaywrightReport(report)).toEqual({
      passed: 2,
      failed: 1,
      parts: [
        { name: 'browser', passed: 1, failed: 1, durationMs: 20 },
        { name: 'electron', passed: 1, failed: 0, durationMs: 20 },
      ],
      unsteady: ['electron: is flaky'],
    });
  });

  it('are nothing when a runner was killed before or while writing', () => {
    expect(readVitestReport(join(folder, 'absent.json'))).toBeUndefined();
    expect(readPlaywrightReport(file('half.json', '{"suites":[{'))).toBeUndefined();
  });
});
