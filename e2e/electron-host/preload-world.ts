import type { createCodec as CreateCodec } from './codec.ts';
import type { Bridge, BridgeEnds } from './page-bridge.ts';

type CreateBridge = (createCodec: typeof CreateCodec, ends: BridgeEnds) => Bridge;
type Listener = (event: unknown, ...words: unknown[]) => void;
type Preload = (require: unknown, module: unknown, exports: unknown, process: unknown) => void;
interface HostGlobal {
  electronHostSend(text: string): void;
  electronHostReceive?: (text: string) => void;
}

/** The preload's isolated world: the part of Electron that a sandboxed preload sees. Runs in the page, sent as text. */
export function startPreloadWorld(
  createCodec: typeof CreateCodec,
  createBridge: CreateBridge,
  platform: string,
  preload: Preload,
): void {
  if (window !== window.top) return;
  const host = globalThis as unknown as HostGlobal;
  const codec = createCodec();
  const send = (message: unknown) => host.electronHostSend(JSON.stringify(message));
  const bridge = createBridge(createCodec, {
    mine: 'electron-host:preload',
    theirs: 'electron-host:page',
    onOpenWindow: (address) => send({ kind: 'open-window', address }),
  });

  let lastCall = 0;
  const calls = new Map<number, PromiseWithResolvers<unknown>>();
  const relays = new Map<number, MessagePort>();
  const listeners = new Map<string, Set<Listener>>();

  /** A real port of the page whose other end is in this process' main. */
  const adoptPort = (id: number) => {
    const { port1, port2 } = new MessageChannel();
    relays.set(id, port1);
    port1.onmessage = (event) => send({ kind: 'port-message', port: id, data: codec.encode(event.data) });
    port1.addEventListener('close', () => {
      if (relays.delete(id)) send({ kind: 'port-close', port: id });
    });
    return port2;
  };

  const ipcRenderer = {
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
    send: (channel: string, ...words: unknown[]) => send({ kind: 'send', channel, words: codec.encode(words) }),
    invoke(channel: string, ...words: unknown[]) {
      lastCall += 1;
      const call = Promise.withResolvers<unknown>();
      calls.set(lastCall, call);
      send({ kind: 'invoke', call: lastCall, channel, words: codec.encode(words) });
      return call.promise;
    },
  };
  const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) };

  host.electronHostReceive = (text) => {
    const message = JSON.parse(text);
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, ports: message.ports.map(adoptPort) };
      const words = codec.decode(message.words) as unknown[];
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener(event, ...words);
    } else if (message.kind === 'reply') {
      const call = calls.get(message.call);
      calls.delete(message.call);
      if (message.error === undefined) call?.resolve(codec.decode(message.value));
      else call?.reject(new Error(message.error));
    } else if (message.kind === 'port-message') {
      relays.get(message.port)?.postMessage(codec.decode(message.data));
    } else if (message.kind === 'port-close') {
      const port = relays.get(message.port);
      relays.delete(message.port);
      port?.close();
    }
  };

  const requireElectron = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
  const module = { exports: {} };
  const process = { platform, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, versions: {} };
  preload(requireElectron, module, module.exports, process);
}
