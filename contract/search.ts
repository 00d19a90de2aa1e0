import { z } from 'zod';
import { foundKinds } from '#domain/search/found-kinds.ts';
import { procedure } from './procedure.ts';

export const searchContract = {
  find: procedure
    .route({ method: 'POST', path: '/search', tags: ['Zoeken'], summary: 'Find anything by a few letters' })
    .input(z.object({ text: z.string().max(100), limit: z.number().int().min(1).max(20).optional() }))
    .output(
      z.object({
        found: z.array(
          z.object({
            kind: z.enum(foundKinds),
            id: z.string(),
            title: z.string(),
            /** What tells it from others with the same name. */
            about: z.string(),
            start: z.number().nullable(),
          }),
        ),
      }),
    ),
};
