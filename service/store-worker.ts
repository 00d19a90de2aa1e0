import { existsSync, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { NewerFileError, NotTechlabFileError } from '#db/open-database.ts';
import { keepBackups } from './backup-schedule.ts';
import { createHttpHandlers } from './http-handlers.ts';
import { createIdSource } from './id-source.ts';
import { keepCheckpoints } from './idle-checkpoint.ts';
import { openStore } from './open-store.ts';
import { sweepOptions } from './option-sweep.ts';
import { router } from './router.ts';
import type { StoreMessage, StoreWorkerData, WorkerMessage } from './start-store.ts';

/** The store thread: owns the data file and answers the contract on ports and on forwarded HTTP requests. */
const port = parentPort;
if (!port) throw new Error('store-worker.ts runs as a worker thread');
const { dataDirectory, actor } = workerData as StoreWorkerData;
const tell = (message: WorkerMessage, transfer: readonly ReadableStream[] = []) =>
  port.postMessage(message, transfer as never);

try {
  serve(port);
  tell({ kind: 'ready' });
} catch (error) {
  const reason =
    error instanceof NewerFileError ? 'newer' : error instanceof NotTechlabFileError ? 'not-techlab' : 'broken';
  tell({ kind: 'failed', reason, message: String((error as Error).message) });
  port.close();
}

function serve(parent: MessagePort): void {
  if (!existsSync(dataDirectory)) mkdirSync(dataDirectory, { recursive: true });
  const opened = openStore({
    path: join(dataDirectory, 'techlab.sqlite'),
    now: Date.now,
    newId: createIdSource(),
    deviceName: hostname(),
    actor,
    readNewer: true,
  });
  const stopBackups = keepBackups(opened.context);
  const stopSweeping = sweepOptions(opened.context);
  const stopCheckpoints = keepCheckpoints(opened.context);
  const ports = new PortHandler(router, { experimental_transfer: ([, , payload]) => bytesIn(payload) });
  const http = createHttpHandlers(opened.context);
  parent.on('message', async (message: StoreMessage) => {
    switch (message.kind) {
      case 'connect':
        ports.upgrade(message.port as never, { context: opened.context });
        message.port.start();
        return;
      case 'request': {
        const response = await http(new Request(message.url, toInit(message)));
        const body = response.body;
        const headers = [...response.headers];
        tell({ kind: 'response', id: message.id, status: response.status, headers, body }, body ? [body] : []);
        return;
      }
      case 'close':
        stopBackups();
        stopSweeping();
        stopCheckpoints();
        await opened.idle();
        opened.close();
        tell({ kind: 'closed' });
        parent.close();
    }
  });
}

function toInit(message: Extract<StoreMessage, { kind: 'request' }>): RequestInit {
  const { method, headers, body } = message;
  return {
    method,
    headers: headers.map(([name, value]) => [name, value]),
    ...(body && { body: body as Uint8Array<ArrayBuffer> }),
  };
}

/** Bytes in an answer move to the other thread as they are, instead of the whole answer going over as text. */
function bytesIn(payload: unknown): ArrayBuffer[] | null {
  const { body } = payload as { body?: { json?: unknown } };
  const answer = body?.json;
  if (typeof answer !== 'object' || answer === null) return null;
  const buffers = Object.values(answer).flatMap((bytes) =>
    bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
  );
  return buffers.length > 0 ? buffers : null;
}
