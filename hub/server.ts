import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import sirv from 'sirv';
import type { StoreHandle } from '#service/start-store.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

export interface ServeOptions {
  readonly store: StoreHandle;
  /** The built renderer. */
  readonly pages: string;
  /** Folders of the browsable page of the API: our page, then swagger-ui's distribution. */
  readonly apiPages: readonly string[];
  /** 0 lets the system choose. */
  readonly port: number;
  /** Asked of every request; made anew at each start. */
  readonly token: string;
}

export interface RunningServer {
  /** With the token, to open once in a browser. */
  readonly url: string;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Who goes on for longer than this is cut off without an answer. */
const MAX_HEARD_BYTES = 8 * MAX_BODY_BYTES;
const COOKIE = 'techlab_token';

/** Serves the app to browsers on this machine alone: bound to 127.0.0.1, Host and Origin checked, token asked. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(options, server, request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/?token=${options.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  options: ServeOptions,
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const { port } = server.address() as AddressInfo;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return refuse(response, 421, 'Unknown host');
  const { origin } = request.headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return refuse(response, 403, 'Foreign origin');
  const url = new URL(request.url ?? '/', `http://${hosts[0]}`);
  if (url.searchParams.has('token')) return acceptToken(options, url, response);
  if (!hasToken(options.token, request)) {
    return refuse(
      response,
      401,
      'Open Techlab with the address that it printed at its start; it holds a key that is new each time.',
    );
  }
  if (url.pathname === '/api' || (url.pathname.startsWith('/api/') && isApiPage(url.pathname))) {
    return sendApiPage(options.apiPages, request, response, url.pathname);
  }
  if (url.pathname.startsWith('/rpc/') || url.pathname.startsWith('/api/'))
    return forward(options.store, url, request, response);
  return sendPage(options.pages, request, response);
}

/** The first visit carries the token in its address; it goes to a cookie and out of sight. */
function acceptToken(options: ServeOptions, url: URL, response: ServerResponse): void {
  if (!sameText(url.searchParams.get('token') ?? '', options.token)) {
    refuse(response, 401, 'This address is from an earlier start.');
    return;
  }
  url.searchParams.delete('token');
  response.writeHead(303, {
    location: `${url.pathname}${url.search}`,
    'set-cookie': `${COOKIE}=${options.token}; HttpOnly; SameSite=Strict; Path=/`,
  });
  response.end();
}

function hasToken(token: string, request: IncomingMessage): boolean {
  const bearer = request.headers.authorization?.replace(/^Bearer /, '');
  const cookie = request.headers.cookie?.split('; ').find((part) => part.startsWith(`${COOKIE}=`));
  return sameText(bearer ?? cookie?.slice(COOKIE.length + 1) ?? '', token);
}

function sameText(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

async function forward(
  store: StoreHandle,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === 'too-large') {
    return refuse(
      response,
      413,
      `Too large: one request holds at most ${MAX_BODY_BYTES / 1024 / 1024} MB. Nothing was kept.`,
    );
  }
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'cookie' && name !== 'authorization' ? [[name, value]] : [],
  );
  const answered = await store.handle({ url: url.href, method: request.method ?? 'GET', headers, body });
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.writeHead(answered.status);
  if (!answered.body) return void response.end();
  const stream = Readable.fromWeb(answered.body as never);
  response.on('close', () => stream.destroy());
  stream.on('error', () => response.end());
  stream.pipe(response);
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | null | 'too-large'> {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_HEARD_BYTES) break;
    // Heard to its end but not kept: a socket that closes while the other side still sends loses the answer.
    if (size > MAX_BODY_BYTES) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) return 'too-large';
  return size > 0 ? new Uint8Array(Buffer.concat(chunks)) : null;
}

function isApiPage(path: string): boolean {
  return path === '/api/' || /^\/api\/[\w.-]+\.(?:html|css|js|png)$/.test(path);
}

function sendApiPage(
  folders: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  if (path === '/api') {
    response.writeHead(308, { location: '/api/' });
    response.end();
    return;
  }
  request.url = path.slice('/api'.length);
  const [next, ...rest] = folders;
  if (next === undefined) {
    refuse(response, 404, 'Not found');
    return;
  }
  sirv(next, { etag: true })(request, response, () => sendApiPage(rest, request, response, path));
}

function sendPage(folder: string, request: IncomingMessage, response: ServerResponse): void {
  sirv(folder, { etag: true })(request, response, () => refuse(response, 404, 'Not found'));
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
