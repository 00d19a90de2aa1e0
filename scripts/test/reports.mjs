import { readFileSync } from 'node:fs';

/** How many tests a vitest run counted, from its JSON report; nothing when it died before writing one. */
export function readVitestReport(file) {
  const report = read(file);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests, parts: [] };
}

/** The same for Playwright, with a line per project (browser, Electron) and what passed only when tried again. */
export function readPlaywrightReport(file) {
  const report = read(file);
  if (!report) return undefined;
  const parts = new Map();
  const unsteady = [];
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        add(parts, test);
        if (test.status === 'flaky') unsteady.push(`${test.projectName}: ${spec.title}`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
  const list = [...parts.values()];
  return { passed: sum(list, 'passed'), failed: sum(list, 'failed'), parts: list, unsteady };
}

/** A tool that was killed leaves no report, or half of one. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function add(parts, { projectName, status, results }) {
  const part = parts.get(projectName) ?? { name: projectName, passed: 0, failed: 0, durationMs: 0 };
  if (status === 'expected' || status === 'flaky') part.passed += 1;
  if (status === 'unexpected') part.failed += 1;
  part.durationMs += sum(results, 'duration');
  parts.set(projectName, part);
}

function sum(list, key) {
  return list.reduce((total, entry) => total + entry[key], 0);
}
