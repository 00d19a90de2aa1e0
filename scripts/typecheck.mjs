import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
const processes = ['node', 'preload', 'renderer', 'e2e'];

/** TS18003 (no inputs) only means that the folders of this process do not exist yet. */
function typecheck(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '-p', join(root, `tsconfig.${name}.json`), '--pretty', 'false'], {
      cwd: root,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ name, output, ok: code === 0 || output.includes('error TS18003') }));
  });
}

const results = await Promise.all(processes.map(typecheck));
// domain/ and contract/ belong to several processes: one mistake is told once.
const lines = new Set(results.filter((result) => !result.ok).flatMap((result) => result.output.trimEnd().split('\n')));
for (const line of lines) console.error(line);
const failed = results.filter((result) => !result.ok).map((result) => result.name);
if (failed.length > 0) {
  console.error(`typecheck: ${failed.join(', ')} failed`);
  process.exit(1);
}
