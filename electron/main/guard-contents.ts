import { app, type Session, shell, type WebContents } from 'electron';
import { parseExternalLink } from './external-link.ts';
import { isGranted } from './is-granted.ts';
import type { Log } from './log.ts';
import { appOrigin } from './resolve-asset.ts';

/** Whatever a page tries: it stays where it is, opens no window, and is granted nothing. */
export function guardEveryPage(log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? details.mediaTypes : undefined;
    answer(isGranted({ permission, address: details.requestingUrl, media: media ?? [] }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) =>
    isGranted({ permission, address: origin, media: mediaType ? [mediaType] : [] }),
  );
  session.setDevicePermissionHandler(() => false);
}

function guardContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url, log);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    // Our own page may be loaded again; its files are all there is below this address.
    if (event.url.startsWith(`${appOrigin}/`)) return;
    event.preventDefault();
    openOutside(event.url, log);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function openOutside(address: string, log: Log): void {
  const link = parseExternalLink(address);
  if (link === undefined) {
    log.warn({ scheme: address.slice(0, address.indexOf(':')) }, 'link refused');
    return;
  }
  shell.openExternal(link).catch((error: unknown) => log.error(error, 'link could not be opened'));
}
