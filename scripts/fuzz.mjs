import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingsOf } from './fuzz/findings.mjs';
import { environment, node24, root, run } from './setup/child.mjs';

const usage =
  'npm run fuzz -- [--minutes 20] [--seconds 8] [--workers 2] [part of a path ...], or, to see a finding again: ' +
  'npm run fuzz -- --seed S --path P --test "its name" file';
const report = join(root, '.cache', 'reports', 'fuzz.json');
const { minutes, seconds, workers, seed, path, test, wanted } = parseOptions();
const files = propertyTests().filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
if (files.length === 0) stop(`No test of a law matches. Use: ${usage}`);

if (seed !== undefined) process.exit((await again()) ? 0 : 1);

const until = Date.now() + minutes * 60_000;
/** What was told once; a law that goes on falling is only counted. */
const found = new Set();
console.log(`fuzz: ${files.length} files, ${seconds} s for each law, ${minutes} minutes`);
for (let round = 1; round === 1 || Date.now() < until; round += 1) await tryOnce(round);
console.log(`\n${found.size} faults found`);
process.exitCode = found.size > 0 ? 1 : 0;

/** One round over all laws, from a seed of its own. */
async function tryOnce(round) {
  const roundSeed = Math.floor(Math.random() * 2 ** 31);
  const left = Math.max(1, Math.ceil((until - Date.now()) / 60_000));
  rmSync(report, { force: true });
  const env = environment({ TECHLAB_SEED: String(roundSeed), TECHLAB_FUZZ_SECONDS: String(seconds), NO_COLOR: '1' });
  const result = await run(node24, [...vitest(files), '--reporter=json', `--outputFile=${report}`], {
    env,
    limitMinutes: left + 24,
  });
  const findings = findingsOf(report, root);
  if (!findings) stop(`round ${round}, seed ${roundSeed}: the tests did not run\n${result.output.trim()}`);
  console.log(
    `round ${round}, seed ${roundSeed}: ${findings.length === 0 ? 'all hold' : `${findings.length} do not hold`}`,
  );
  for (const finding of findings) {
    const law = `${finding.file}: ${finding.name}`;
    if (found.has(law)) continue;
    found.add(law);
    console.log(`\n✗ ${law}\n${finding.message}\n  see it again: ${replay({ seed: roundSeed, ...finding })}\n`);
  }
}

/** One law with the values that broke it, made smaller as far as that goes. */
async function again() {
  const env = environment({ TECHLAB_SEED: seed, ...(path ? { TECHLAB_PATH: path } : {}) });
  // Vitest takes a pattern.
  const named = test ? ['-t', test.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')] : [];
  return (await run(node24, [...vitest(files), ...named], { env, show: true })).ok;
}

function replay({ file, name, seed: usedSeed, path: usedPath }) {
  const at = usedPath ? ` --path ${usedPath}` : '';
  return `npm run fuzz -- --seed ${usedSeed}${at} --test ${JSON.stringify(name)} ${file}`;
}

function vitest(list) {
  const limit = workers ? [`--maxWorkers=${workers}`] : [];
  // A law has its seconds, and then some to make smaller what broke it.
  const timeout = `--testTimeout=${seconds * 1000 + 120_000}`;
  return [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', timeout, ...limit, ...list];
}

function propertyTests() {
  return ['domain', 'contract', 'db', 'service', 'electron', 'renderer', 'hub', 'cli']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => /[.]test[.]tsx?$/.test(file))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('property.fixture.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function parseOptions() {
  const text = { type: 'string' };
  const options = { minutes: text, seconds: text, workers: text, seed: text, path: text, test: text };
  try {
    const { values, positionals } = parseArgs({ options, strict: true, allowPositionals: true });
    const amount = (name, usual) => {
      const given = Number(values[name] ?? usual);
      return given > 0 ? given : stop(`--${name} takes a number above 0. Use: ${usage}`);
    };
    const { seed, path, test, workers } = values;
    return {
      minutes: amount('minutes', 20),
      seconds: amount('seconds', 8),
      workers,
      seed,
      path,
      test,
      wanted: positionals,
    };
  } catch (error) {
    return stop(`${error.message.split('. ')[0]}. Use: ${usage}`);
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
