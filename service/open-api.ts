import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '#contract/contract.ts';

/** The OpenAPI 3.1 document of the whole contract. */
export function openApiDocument(): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: { title: 'Techlab', version: '1' },
    servers: [{ url: '/api' }],
    filter: ({ path }) => isForOthers(path),
  });
}

/** What only our own screens can read stays out of it. */
export function isForOthers(path: readonly string[]): boolean {
  return path.join('.') !== 'booking.columns';
}
