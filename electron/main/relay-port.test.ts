import { EventEmitter, once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';
import { afterEach, expect, it, vi } from 'vitest';
import { relayPort } from './relay-port.ts';

/** Electron's own port cannot run here; only its shape is stood in for. */
class PagePort extends EventEmitter {
  readonly received: unknown[] = [];
  started = false;
  closed = false;
  start() {
    this.started = true;
  }
  postMessage(message: unknown) {
    this.received.push(message);
    this.emit('received');
  }
  close() {
    this.closed = true;
  }
}

const channels: MessageChannel[] = [];
function join() {
  const channel = new MessageChannel();
  channels.push(channel);
  const page = new PagePort();
  const relay = relayPort(page as unknown as MessagePortMain, channel.port1);
  return { page, worker: channel.port2, relay };
}
afterEach(() => {
  for (const channel of channels.splice(0)) channel.port2.close();
});

it('passes messages on in both directions, unread', async () => {
  const { page, worker } = join();
  const asked = once(worker, 'message');
  page.emit('message', { data: 'question', ports: [] });
  expect(await asked).toEqual(['question']);
  const answered = once(page, 'received');
  worker.postMessage(new Uint8Array([1, 2, 3]));
  await answered;
  expect(page.received).toEqual([new Uint8Array([1, 2, 3])]);
  expect(page.started).toBe(true);
});

it('tells the store when the page is gone', async () => {
  const { page, worker } = join();
  const gone = once(worker, 'close');
  page.emit('close');
  await gone;
  expect(page.closed).toBe(true);
});

it('tells the page when the store is gone', async () => {
  const { page, worker } = join();
  worker.close();
  await vi.waitFor(() => expect(page.closed).toBe(true));
});
