import type { Readable, Writable } from 'node:stream';

export type Params = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: the protocol's own types are a package of their own
export type Reply = any;

export interface CdpSession {
  send(method: string, params?: Params): Promise<Reply>;
  on(method: string, listener: (params: Reply) => void): void;
}

export interface Cdp extends CdpSession {
  session(id: string): CdpSession;
}

/**
 * Chromium's protocol over its two pipes. A pipe and not the port: Chromium ends by itself when the pipe
 * breaks, so that none stays behind when this process is killed.
 */
export function openCdp(input: Writable, output: Readable): Cdp {
  let lastId = 0;
  const waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((params: Reply) => void)[]>();
  const key = (session: string | undefined, method: string) => `${session ?? ''} ${method}`;

  const receive = (text: string) => {
    const message = JSON.parse(text);
    if (message.id === undefined) {
      for (const listener of listeners.get(key(message.sessionId, message.method)) ?? []) listener(message.params);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) asked?.reject(new Error(message.error.message));
    else asked?.resolve(message.result);
  };
  let rest: Buffer[] = [];
  output.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      rest.push(chunk.subarray(start, end));
      const text = Buffer.concat(rest).toString('utf8');
      rest = [];
      start = end + 1;
      receive(text);
    }
    rest.push(chunk.subarray(start));
  });
  output.on('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('Chromium has ended'));
    waiting.clear();
  });
  input.on('error', () => undefined);

  const sessionOf = (id: string | undefined): CdpSession => ({
    send(method, params = {}) {
      lastId += 1;
      const message = { id: lastId, method, params, ...(id && { sessionId: id }) };
      return new Promise((resolve, reject) => {
        waiting.set(message.id, {
          resolve,
          reject: (error) => reject(new Error(`${method}: ${error.message}`, { cause: error })),
        });
        input.write(`${JSON.stringify(message)}\0`);
      });
    },
    on(method, listener) {
      const known = listeners.get(key(id, method));
      if (known) known.push(listener);
      else listeners.set(key(id, method), [listener]);
    },
  });
  return { ...sessionOf(undefined), session: sessionOf };
}
