import type { createCodec as CreateCodec } from './codec.ts';
import type { Bridge, BridgeEnds } from './page-bridge.ts';

type CreateBridge = (createCodec: typeof CreateCodec, ends: BridgeEnds) => Bridge;

/** The page's own world: what the preload exposes arrives here, and no window opens. Runs in the page, sent as text. */
export function startPageWorld(createCodec: typeof CreateCodec, createBridge: CreateBridge): void {
  if (window !== window.top) return;
  const bridge = createBridge(createCodec, { mine: 'electron-host:page', theirs: 'electron-host:preload' });
  const open = (address: string) => bridge.openWindow(new URL(address, location.href).href);
  window.open = (address) => {
    open(String(address ?? 'about:blank'));
    return null;
  };
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    if (link.target !== '_blank' && !event.ctrlKey && !event.metaKey && !event.shiftKey) return;
    event.preventDefault();
    open(link.href);
  });
}
