import { z } from 'zod';
import { Id, procedure, ShortText } from './procedure.ts';

const tags = ['Begin'];

const Counts = z.object({
  locations: z.number(),
  rooms: z.number(),
  organisations: z.number(),
  assets: z.number(),
  models: z.number(),
  kits: z.number(),
  bookings: z.number(),
});

/** How a store gets its first contents. */
export const startContract = {
  status: procedure
    .route({ method: 'GET', path: '/status', tags, summary: 'What the store holds, and whether it is still empty' })
    .output(
      z.object({
        empty: z.boolean(),
        demo: z.boolean(),
        regionName: z.string().nullable(),
        counts: Counts,
        dataFile: z.string(),
        schema: z.number().int(),
        /** The file is of a newer Techlab and can only be looked at. */
        readOnly: z.boolean(),
      }),
    ),
  demo: procedure
    .route({ method: 'POST', path: '/demo', tags, summary: 'Fill an empty store with the invented demo region' })
    .output(z.object({ transactionId: z.string(), bookings: z.number() })),
  begin: procedure
    .route({ method: 'POST', path: '/begin', tags, summary: 'Begin empty: name the region and its first location' })
    .input(
      z.object({
        regionName: ShortText.trim().min(1),
        locationName: ShortText.trim().min(1),
        locationCity: ShortText.trim(),
      }),
    )
    .output(z.object({ id: Id, transactionId: z.string() })),
};
