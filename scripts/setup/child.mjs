import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const tools = join(root, 'node_modules', '.bin');

/** Node 24 from the npm package `node`: better-sqlite3 dies on the Node 20 that a machine may have. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The project's own tools first, so that a child that starts `node` gets Node 24 as well; and what Node made of each
 * file is kept, which halves the start of a program of many files.
 */
export function environment(extra = {}) {
  const PATH = [tools, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH, NODE_COMPILE_CACHE: join(root, '.cache', 'node'), ...extra };
}

/**
 * Runs a command to its end and keeps what it says; `show` passes it on as well.
 * Resolves always: a command that cannot start or takes too long is a failed one.
 */
export function run(command, args, { env = environment(), show = false, limitMinutes = 24 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    const release = endWith(child);
    const limit = setTimeout(() => {
      output += `\nstopped: took longer than ${limitMinutes} minutes\n`;
      child.kill('SIGKILL');
    }, limitMinutes * 60_000);
    const finish = (code) => {
      clearTimeout(limit);
      release();
      resolve({ ok: code === 0, code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(1);
    });
    child.on('close', finish);
  });
}

/** Hands the terminal to a command; resolves with its exit code. */
export function handOver(command, args, env = environment()) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const release = endWith(child);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      release();
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

/** Ctrl+C and a stop of this process end the child too; one that does not listen is killed after five seconds. */
function endWith(child) {
  const stop = (signal) => {
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  };
  const leave = () => child.kill('SIGKILL');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('exit', leave);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    process.off('exit', leave);
  };
}
