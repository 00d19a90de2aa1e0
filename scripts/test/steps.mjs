import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../setup/build.mjs';
import { environment, node24, root, run } from '../setup/child.mjs';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';

const reports = join(root, '.cache', 'reports');
const bin = (...path) => join(root, 'node_modules', ...path);
const onNode = (...args) => [node24, args];
const report = (name) => join(reports, `${name}.json`);

/** The order here is the order in the summary; the tools of one stage run beside each other. */
export const steps = [
  { name: 'build', stage: 1 },
  { name: 'typecheck', stage: 1, command: onNode('scripts/typecheck.mjs') },
  {
    name: 'lint',
    stage: 1,
    command: onNode(bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'),
  },
  { name: 'layers', stage: 1, command: onNode('scripts/layers.mjs') },
  { name: 'unused', stage: 1, command: onNode(bin('knip', 'bin', 'knip.js'), '--no-progress') },
  {
    name: 'unit',
    stage: 2,
    command: onNode(
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report('unit')}`,
    ),
    count: readVitestReport,
  },
  {
    name: 'e2e',
    stage: 3,
    needsChromium: true,
    needsBuild: true,
    command: onNode(
      bin('@playwright', 'test', 'cli.js'),
      'test',
      '-c',
      'e2e/playwright.config.ts',
      '--reporter=line,json',
    ),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e') },
    count: readPlaywrightReport,
  },
];

/** Runs one step quietly; what it said is shown when it fails. */
export async function runStep(step, { verbose }) {
  const startedAt = Date.now();
  mkdirSync(reports, { recursive: true });
  rmSync(report(step.name), { force: true });
  const result = await execute(step, verbose);
  const tests = step.count?.(report(step.name)) ?? { passed: 0, failed: 0, parts: [] };
  const durationMs = Date.now() - startedAt;
  const said = result.output.trim();
  console.log(`${result.ok ? '✓' : '✗'} ${step.name} (${(durationMs / 1000).toFixed(1)} s)`);
  if (!result.ok && !verbose && said) console.log(said);
  return { name: step.name, ok: result.ok, durationMs, ...tests };
}

async function execute(step, show) {
  const quietly = () => {};
  if (step.name === 'build') return ensureBuilt(quietly, { show });
  if (step.needsBuild) {
    const built = await ensureBuilt(quietly, { show });
    if (!built.ok) return built;
  }
  const [command, args] = step.command;
  return run(command, args, { env: environment({ ...step.env, NO_COLOR: '1', FORCE_COLOR: undefined }), show });
}
