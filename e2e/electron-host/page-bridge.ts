import type { createCodec as CreateCodec } from './codec.ts';

export interface Bridge {
  expose(key: string, api: unknown): void;
  openWindow(address: string): void;
}

export interface BridgeEnds {
  readonly mine: string;
  readonly theirs: string;
  readonly onOpenWindow?: (address: string) => void;
}

/**
 * Joins the page's world and the preload's: events cross as text, functions as numbers. Dispatching an event is
 * synchronous, hence a call is too, as it is with Electron's own contextBridge. Runs in the page, sent as text.
 */
export function createBridge(createCodec: typeof CreateCodec, ends: BridgeEnds): Bridge {
  let lastId = 0;
  const functions = new Map<number, (...words: unknown[]) => unknown>();
  const answers = new Map<number, { value?: unknown; error?: unknown }>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  const exposed = new Map<string, unknown>();
  const post = (message: unknown) =>
    window.dispatchEvent(new CustomEvent(ends.theirs, { detail: JSON.stringify(message) }));

  const carriedOut = (value: object) => {
    if (typeof value === 'function') {
      lastId += 1;
      functions.set(lastId, value as () => unknown);
      return { $: 'function', body: lastId };
    }
    if (!(value instanceof Promise)) return undefined;
    lastId += 1;
    const id = lastId;
    value.then(
      (result) => post({ kind: 'settled', id, value: codec.encode(result) }),
      (error) => post({ kind: 'settled', id, error: codec.encode(error) }),
    );
    return { $: 'promise', body: id };
  };
  const carriedIn = (tag: string, body: unknown) => {
    const id = Number(body);
    if (tag === 'promise') {
      const promise = Promise.withResolvers<unknown>();
      promises.set(id, promise);
      return promise.promise;
    }
    return (...words: unknown[]) => {
      lastId += 1;
      const call = lastId;
      post({ kind: 'call', call, id, words: codec.encode(words) });
      const answer = answers.get(call);
      answers.delete(call);
      if (answer?.error !== undefined) throw codec.decode(answer.error);
      return codec.decode(answer?.value);
    };
  };
  const codec = createCodec(carriedOut, carriedIn);

  const answerCall = (message: { call: number; id: number; words: unknown }) => {
    try {
      const value = functions.get(message.id)?.(...(codec.decode(message.words) as unknown[]));
      post({ kind: 'answer', call: message.call, value: codec.encode(value) });
    } catch (error) {
      post({ kind: 'answer', call: message.call, error: codec.encode(error) });
    }
  };
  const settle = (message: { id: number; value?: unknown; error?: unknown }) => {
    const promise = promises.get(message.id);
    promises.delete(message.id);
    if (message.error !== undefined) promise?.reject(codec.decode(message.error));
    else promise?.resolve(codec.decode(message.value));
  };
  const show = (key: string, api: unknown) => {
    if (key in window) return;
    Object.defineProperty(window, key, { value: Object.freeze(codec.decode(api)), enumerable: true });
  };
  window.addEventListener(ends.mine, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail);
    if (message.kind === 'call') answerCall(message);
    else if (message.kind === 'answer') answers.set(message.call, message);
    else if (message.kind === 'settled') settle(message);
    else if (message.kind === 'expose') show(message.key, message.api);
    else if (message.kind === 'open-window') ends.onOpenWindow?.(message.address);
    else if (message.kind === 'hello') for (const [key, api] of exposed) post({ kind: 'expose', key, api });
  });
  // Which of the two worlds starts first is Chromium's choice: who comes second calls.
  post({ kind: 'hello' });
  return {
    expose(key, api) {
      exposed.set(key, codec.encode(api));
      post({ kind: 'expose', key, api: exposed.get(key) });
    },
    openWindow: (address) => post({ kind: 'open-window', address }),
  };
}
