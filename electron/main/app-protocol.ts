import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { appScheme, resolveAsset } from './resolve-asset.ts';

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), display-capture=()',
  // The files change with each version of the app, under the same address for index.html.
  'cache-control': 'no-cache',
};

/** Must run before the app is ready. */
export function claimAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages. The program carries them, so a file that is not there is a 404 and no more. */
export function serveApp(root: string): void {
  protocol.handle(appScheme, async (request) => {
    const asset = request.method === 'GET' ? resolveAsset(root, request.url) : undefined;
    if (!asset) return new Response('Not found', { status: 404, headers });
    try {
      const body = await readFile(asset.path);
      return new Response(new Uint8Array(body), { headers: { ...headers, 'content-type': asset.contentType } });
    } catch (error) {
      if (isMissing(error)) return new Response('Not found', { status: 404, headers });
      throw error;
    }
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}
