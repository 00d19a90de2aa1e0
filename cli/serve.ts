import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import open from 'open';
import { serve } from '#hub/server.ts';
import { type StoreHandle, StoreNotOpened, startStore } from '#service/start-store.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { parseOptions } from './parse-options.ts';

const PAGES = fileURLToPath(new URL('../out/renderer', import.meta.url));
const API_PAGES = [
  fileURLToPath(new URL('../resources/api', import.meta.url)),
  dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json'))),
];
const WORKER = new URL('../service/store-worker.ts', import.meta.url);

export const serveCommand: Command = {
  usage: 'serve [--port N] [--no-open] [--demo] [--data DIR]',
  summary: 'Serves the app to a browser on this machine and prints its address.',
  run: runServe,
};

async function runServe(args: readonly string[]): Promise<number> {
  const { values } = parseOptions(args, {
    options: {
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CliError(2, `Geen poortnummer: ${values.port}`);
  if (!existsSync(PAGES))
    throw new CliError(3, 'De schermen zijn nog niet gebouwd. Gebruik npm start, of eerst npm run build.');
  const store = await openOrExplain(dataDirectory(values.data));
  if (values.demo) await fillWithDemo(store);
  const token = randomBytes(24).toString('base64url');
  const server = await serve({ store, pages: PAGES, apiPages: API_PAGES, port, token });
  process.stdout.write(`Techlab: ${server.url}\n`);
  if (!values['no-open']) await open(server.url);
  await untilAskedToStop();
  await server.close();
  await store.close();
  return 0;
}

async function openOrExplain(directory: string) {
  try {
    return await startStore({
      workerUrl: WORKER,
      dataDirectory: directory,
      actor: userInfo().username,
      onCrash: (error) => {
        process.stderr.write(`${error.stack ?? error.message}\n`);
        process.exit(1);
      },
    });
  } catch (error) {
    if (error instanceof StoreNotOpened) throw new CliError(3, `${directory}: ${error.message}`);
    throw error;
  }
}

/** A store that holds something already refuses, which is what a second start with --demo should find. */
async function fillWithDemo(store: StoreHandle): Promise<void> {
  const { status } = await store.handle({ url: 'http://store/api/demo', method: 'POST', headers: [], body: null });
  if (status === 409) process.stderr.write('Er staan al gegevens; de demoregio is niet toegevoegd.\n');
  else if (status >= 400) throw new Error(`the demo region was not made: ${status}`);
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
