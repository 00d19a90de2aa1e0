import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { RPCHandler } from '@orpc/server/fetch';
import { BYTES } from '#contract/bytes.ts';
import type { ServiceContext } from './context.ts';
import { isForOthers, openApiDocument } from './open-api.ts';
import { router } from './router.ts';

/** Answers `/rpc/...` (the app) and `/api/...` (OpenAPI, for others) with the same router. */
export function createHttpHandlers(context: ServiceContext): (request: Request) => Promise<Response> {
  const rpc = new RPCHandler(router, { customJsonSerializers: [bytesAsText] });
  const api = new OpenAPIHandler(router, { filter: ({ path }) => isForOthers(path) });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/openapi.json') return Response.json(await openApiDocument());
    const answer = pathname.startsWith('/rpc/')
      ? await rpc.handle(request, { prefix: '/rpc', context })
      : await api.handle(request, { prefix: '/api', context });
    return answer.matched ? answer.response : new Response('Not found', { status: 404 });
  };
}

/** A port hands bytes over as they are; JSON cannot. */
const bytesAsText = {
  type: BYTES,
  condition: (value: unknown) => value instanceof Uint8Array,
  serialize: (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  deserialize: (text: string) => new Uint8Array(Buffer.from(text, 'base64')),
};
