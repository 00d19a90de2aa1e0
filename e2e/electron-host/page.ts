import { readFileSync } from 'node:fs';
import type { CdpSession, Reply } from './cdp.ts';
import { createCodec } from './codec.ts';
import { chromiumStarted } from './host.ts';
import { createBridge } from './page-bridge.ts';
import { startPageWorld } from './page-world.ts';
import { startPreloadWorld } from './preload-world.ts';
import { answerOf, fromChromium } from './protocol.ts';

export interface PageEvents {
  /** What the preload's world says. */
  onMessage(message: Reply): void;
  /** A navigation that the page itself began; false keeps it where it is. */
  mayNavigate(address: string): boolean;
  onNavigationStart(address: string): void;
  onDomReady(): void;
  onLoaded(): void;
  onCrashed(): void;
  onClosed(): void;
}

export interface Page {
  readonly targetId: string;
  readonly session: CdpSession;
  readonly browser: CdpSession;
  navigate(address: string): Promise<void>;
  reload(): Promise<void>;
  tell(message: unknown): void;
}

const worldName = 'Electron Isolated Context';
const codec = createCodec();

/** Opens a tab of its own window and teaches it to be an Electron page, before anything is loaded. */
export async function openPage(preload: string | undefined, events: PageEvents): Promise<Page> {
  const { cdp } = await chromiumStarted;
  const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const session = cdp.session(sessionId);
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainFrame: string = frameTree.frame.id;
  let context: string | undefined;
  let expected = false;

  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === worldName && created.auxData?.frameId === mainFrame) context = created.uniqueId;
  });
  session.on('Runtime.executionContextsCleared', () => {
    context = undefined;
  });
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'electronHostSend') events.onMessage(JSON.parse(payload));
  });
  session.on('Page.domContentEventFired', () => events.onDomReady());
  session.on('Page.loadEventFired', () => events.onLoaded());
  session.on('Inspector.targetCrashed', () => events.onCrashed());
  cdp.on('Target.targetDestroyed', (gone) => gone.targetId === targetId && events.onClosed());
  session.on('Fetch.requestPaused', (paused) => {
    const navigation = paused.resourceType === 'Document' && paused.frameId === mainFrame;
    const address = fromChromium(paused.request.url);
    if (navigation && !expected && !events.mayNavigate(address)) {
      void session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
      return;
    }
    if (navigation) {
      expected = false;
      events.onNavigationStart(address);
    }
    answerRequest(session, paused).catch(() => undefined);
  });

  await Promise.all([
    cdp.send('Target.setDiscoverTargets', { discover: true }),
    session.send('Page.enable'),
    session.send('Inspector.enable'),
    session.send('Runtime.addBinding', { name: 'electronHostSend', executionContextName: worldName }),
    session.send('Runtime.enable'),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript() }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadScript(preload), worldName }),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ]);
  const go = async (method: string, params: Record<string, unknown>) => {
    expected = true;
    const { errorText } = await session.send(method, params);
    if (errorText) throw new Error(`${errorText} loading '${String(params['url'])}'`);
  };
  return {
    targetId,
    session,
    browser: cdp,
    navigate: (url) => go('Page.navigate', { url }),
    reload: () => go('Page.reload', {}),
    tell(message) {
      if (context === undefined) return;
      const expression = `electronHostReceive(${JSON.stringify(JSON.stringify(message))})`;
      // A page that has just gone needs no message any more.
      session.send('Runtime.evaluate', { expression, uniqueContextId: context }).catch(() => undefined);
    },
  };
}

export function encodeWords(words: readonly unknown[]): unknown[] {
  return codec.encode(words) as unknown[];
}

export function decodeWords(words: unknown): unknown[] {
  return codec.decode(words) as unknown[];
}

async function answerRequest(session: CdpSession, paused: Reply): Promise<void> {
  const { requestId } = paused;
  const answer = await answerOf(paused.request).catch(() => new Response('Failed', { status: 500 }));
  if (!answer) {
    await session.send('Fetch.continueRequest', { requestId });
    return;
  }
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: answer.status,
    responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
  });
}

function pageScript(): string {
  return `(${startPageWorld})(${createCodec}, ${createBridge});`;
}

function preloadScript(path: string | undefined): string {
  const source = path === undefined ? '' : readFileSync(path, 'utf8');
  const preload = `function (require, module, exports, process) {${source}\n}`;
  return `(${startPreloadWorld})(${createCodec}, ${createBridge}, ${JSON.stringify(process.platform)}, ${preload});`;
}
