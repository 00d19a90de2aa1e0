import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { RPCHandler } from '@orpc/server/fetch';
import type { ServiceContext } from './context.ts';
import { openApiDocument } from './open-api.ts';
import { router } from './router.ts';

/** Answers `/rpc/...` (the app) and `/api/...` (OpenAPI, for others) with the same router. */
export function createHttpHandlers(context: ServiceContext): (request: Request) => Promise<Response> {
  const rpc = new RPCHandler(router);
  const api = new OpenAPIHandler(router);
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/openapi.json') return Response.json(await openApiDocument());
    const answer = pathname.startsWith('/rpc/')
      ? await rpc.handle(request, { prefix: '/rpc', context })
      : await api.handle(request, { prefix: '/api', context });
    return answer.matched ? answer.response : new Response('Not found', { status: 404 });
  };
}
