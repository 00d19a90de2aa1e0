import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What a run of vitest found: each test that failed, with the seed and path that fast-check gives to see it again.
 * Nothing when the run left no report. */
export function findingsOf(reportFile, root) {
  const report = read(reportFile);
  return report?.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    const name = relative(root, file.name).replaceAll('\\', '/');
    if (failed.length === 0 && file.status === 'failed') return [{ file: name, name: '', message: file.message }];
    return failed.map(({ fullName, failureMessages }) => ({ file: name, name: fullName, ...toldBy(failureMessages) }));
  });
}

function toldBy(messages) {
  const message = messages.join('\n').split(/\n\s+at /)[0];
  const [, seed, path] = /\{ seed: (-?\d+), path: "([\d:]+)"/.exec(message) ?? [];
  return seed === undefined ? { message } : { message, seed: Number(seed), path };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
