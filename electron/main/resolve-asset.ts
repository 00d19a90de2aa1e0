import { extname, join, sep } from 'node:path';

export const appScheme = 'app';
const appHost = 'techlab';
export const appOrigin = `${appScheme}://${appHost}`;

export interface Asset {
  readonly path: string;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * The file that answers an app:// address, or undefined when nothing may. A path without an extension is a
 * screen of the app, so a reload on /planbord gets the page again.
 */
export function resolveAsset(root: string, address: string): Asset | undefined {
  const pathname = pathnameOf(address);
  if (pathname === undefined) return undefined;
  const extension = extname(pathname).toLowerCase();
  if (extension === '') return { path: join(root, 'index.html'), contentType: 'text/html; charset=utf-8' };
  const contentType = contentTypes[extension];
  const path = join(root, pathname);
  if (contentType === undefined || !path.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  return { path, contentType };
}

function pathnameOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== `${appScheme}:` || url.host !== appHost) return undefined;
  const decoded = decodedOnce(url.pathname);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  // Encoded dots and backslashes survive the URL parser and would be steps upward on disk.
  if (decoded.split(/[\\/]/).includes('..') || decoded.includes('\\') || decoded.includes(':')) return undefined;
  return decoded;
}

function decodedOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
