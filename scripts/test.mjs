import { parseArgs } from 'node:util';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runStep, steps } from './test/steps.mjs';
import { formatSummary } from './test/summary.mjs';

const names = steps.map((step) => step.name);
const say = (line) => console.log(`${line} …`);
const stop = (sentence, code) => {
  console.error(sentence);
  process.exit(code);
};

function parseOptions() {
  const options = { only: { type: 'string', multiple: true }, verbose: { type: 'boolean' }, help: { type: 'boolean' } };
  const usage = `npm test -- [--only ${names.join(',')}] [--verbose]`;
  try {
    const { values } = parseArgs({ options, strict: true });
    if (values.help) stop(usage, 0);
    const only = values.only?.flatMap((list) => list.split(','));
    const unknown = only?.find((name) => !names.includes(name));
    if (unknown !== undefined) stop(`There is no step "${unknown}". Use: ${usage}`, 2);
    return { only, verbose: values.verbose ?? false };
  } catch (error) {
    return stop(`${error.message.split('. ')[0]}. Use: ${usage}`, 2);
  }
}

/** Two at a time: the tools of one step mostly use one core. Steps of a later stage wait for the earlier stage. */
async function runStage(stage, options, results) {
  const queue = [...stage];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) results.push(await runStep(step, options));
  };
  await Promise.all([worker(), worker()]);
}

const options = parseOptions();
const startedAt = Date.now();
let missing = await ensureInstalled(say);
const wanted = steps.filter((step) => options.only?.includes(step.name) ?? true);
if (!missing && wanted.some((step) => step.needsChromium)) missing = await ensureChromium(say);
if (missing) {
  console.log(`${missing}\n\n0 passed, 1 failed`);
  process.exit(1);
}

const results = [];
for (const stage of [...new Set(wanted.map((step) => step.stage))].sort()) {
  await runStage(
    wanted.filter((step) => step.stage === stage),
    options,
    results,
  );
}
results.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
console.log(formatSummary(results, Date.now() - startedAt));
process.exitCode = results.some((result) => !result.ok) ? 1 : 0;
