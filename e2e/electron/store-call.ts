import type { Page } from '@playwright/test';
import { newOrganisation } from '#domain/organisation/new-organisation.ts';

export interface StoreAnswer {
  readonly status: number;
  readonly value: unknown;
}

/**
 * Asks the store as the page does, but over a port of its own: the shell must hand one over whatever screens
 * there are. The words are oRPC's own wire form.
 */
export function callStore(page: Page, procedure: string, input: unknown): Promise<StoreAnswer> {
  return page.evaluate(
    ({ procedure, input }) =>
      new Promise<StoreAnswer>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the store did not answer')), 20_000);
        window.addEventListener('message', function receive(event) {
          const [port] = event.ports;
          if (event.source !== window || event.data?.kind !== 'techlab/port' || !port) return;
          window.removeEventListener('message', receive);
          port.onmessage = ({ data }) => {
            const { p: answer } = JSON.parse(data);
            clearTimeout(timer);
            port.close();
            resolve({ status: answer.s ?? 200, value: answer.b?.json });
          };
          port.postMessage(JSON.stringify({ i: '1', p: { u: `/${procedure}`, b: { json: input } } }));
        });
        window.postMessage({ kind: 'techlab/port-request' }, '*');
      }),
    { procedure, input },
  );
}

/** A school with nothing but a name. */
export function schoolNamed(name: string) {
  return newOrganisation({ name });
}
