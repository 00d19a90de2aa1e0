import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

export interface StoreWorkerData {
  readonly dataDirectory: string;
  readonly actor: string;
}

/** What the starting process tells the store thread. */
export type StoreMessage =
  | { readonly kind: 'connect'; readonly port: MessagePort }
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly url: string;
      readonly method: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array | null;
    }
  | { readonly kind: 'close' };

/** What the store thread answers. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: StoreFailure; readonly message: string }
  | {
      readonly kind: 'response';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ReadableStream<Uint8Array> | null;
    }
  | { readonly kind: 'closed' };

export type StoreFailure = 'newer' | 'not-techlab' | 'broken';

/** The data file could not be opened; nothing in it was changed. */
export class StoreNotOpened extends Error {
  readonly reason: StoreFailure;
  constructor(reason: StoreFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface StoreHandle {
  /** A port on which the store serves the contract; hand it on to a window. */
  connect(): MessagePort;
  /** Lets the store answer an HTTP request to `/rpc` or `/api`. */
  handle(request: Omit<Extract<StoreMessage, { kind: 'request' }>, 'kind' | 'id'>): Promise<StoreResponse>;
  /** Ends the thread after the file is written back and closed. */
  close(): Promise<void>;
}

export type StoreResponse = Omit<Extract<WorkerMessage, { kind: 'response' }>, 'kind' | 'id'>;

export interface StartStoreOptions extends StoreWorkerData {
  /** `store-worker.ts`, or the bundle made of it. */
  readonly workerUrl: URL;
  /** The thread has died of a bug or a broken disk. */
  readonly onCrash: (error: Error) => void;
}

/** Starts the store in a worker thread. @throws StoreNotOpened */
export async function startStore(options: StartStoreOptions): Promise<StoreHandle> {
  const { workerUrl, onCrash, ...workerData } = options;
  const worker = new Worker(workerUrl, { workerData });
  const waiting = new Map<number, (response: StoreResponse) => void>();
  let lastId = 0;
  const closed = Promise.withResolvers<void>();
  await new Promise<void>((resolve, reject) => {
    worker.on('error', (error) => {
      reject(error);
      onCrash(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', () => closed.resolve());
    worker.on('message', (message: WorkerMessage) => {
      switch (message.kind) {
        case 'ready':
          return resolve();
        case 'failed':
          return reject(new StoreNotOpened(message.reason, message.message));
        case 'response':
          waiting.get(message.id)?.(message);
          waiting.delete(message.id);
          return;
        case 'closed':
          return closed.resolve();
      }
    });
  });
  return {
    connect() {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ kind: 'connect', port: port2 } satisfies StoreMessage, [port2]);
      return port1;
    },
    handle(request) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        worker.postMessage({ kind: 'request', id, ...request } satisfies StoreMessage);
      });
    },
    async close() {
      worker.postMessage({ kind: 'close' } satisfies StoreMessage);
      await closed.promise;
      await worker.terminate();
    },
  };
}
