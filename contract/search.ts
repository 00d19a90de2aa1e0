import { z } from 'zod';
import { procedure } from './procedure.ts';

export const foundKinds = [
  'organisation',
  'contact',
  'programme',
  'asset',
  'model',
  'kit',
  'consumable',
  'room',
  'station',
  'location',
  'person',
  'booking',
] as const;

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
