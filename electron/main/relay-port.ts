import type { MessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';

/**
 * Joins a page to the store: Electron's port and the worker's port are two kinds, so main passes each message
 * on unread. When one side goes, the other is closed, and the store drops what that page had asked for.
 */
export function relayPort(page: MessagePortMain, store: MessagePort): { close(): void } {
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    page.close();
    store.close();
  };
  page.on('message', (event) => store.postMessage(event.data));
  store.on('message', (message) => page.postMessage(message));
  page.on('close', close);
  store.on('close', close);
  page.start();
  store.start();
  return { close };
}
