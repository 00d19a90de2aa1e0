import { EventEmitter } from 'node:events';

/** Electron's own kind of port: `message` carries an event with `data`, and nothing arrives before `start()`. */
export class MessagePortMain extends EventEmitter {
  #peer: MessagePortMain | undefined;
  #started = false;
  #closed = false;
  #waiting: unknown[] = [];

  static pair(): [MessagePortMain, MessagePortMain] {
    const one = new MessagePortMain();
    const other = new MessagePortMain();
    one.#peer = other;
    other.#peer = one;
    return [one, other];
  }

  postMessage(message: unknown): void {
    const peer = this.#peer;
    if (peer && !this.#closed) peer.#receive(structuredClone(message));
  }

  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.#deliver(data);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    queueMicrotask(() => this.emit('close'));
    this.#peer?.close();
  }

  #receive(data: unknown): void {
    if (this.#started) this.#deliver(data);
    else this.#waiting.push(data);
  }

  #deliver(data: unknown): void {
    queueMicrotask(() => this.emit('message', { data, ports: [] }));
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;
  constructor() {
    [this.port1, this.port2] = MessagePortMain.pair();
  }
}
