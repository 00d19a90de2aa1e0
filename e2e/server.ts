import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli/index.ts', import.meta.url));

export interface ServerUnderTest {
  /** With the token. */
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** `techlab serve` on a folder, as `npm start` runs it where there is no Electron. */
export async function startServer(dataDirectory: string, port = 0, env = process.env): Promise<ServerUnderTest> {
  const child = spawn(process.execPath, [CLI, 'serve', '--no-open', '--port', String(port), '--data', dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const url = await addressOf(child);
  return {
    url,
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output of the server');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^Techlab: (\S+)$/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('the server ended before it printed its address');
}
