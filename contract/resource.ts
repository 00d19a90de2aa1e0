import { z } from 'zod';
import { resourceKinds } from '#domain/booking/booking.ts';
import { resourceConditions } from '#domain/booking/free-pieces.ts';
import { Id, procedure } from './procedure.ts';

/** `assetTag` is the label on the thing: of an asset its tag, of a kit its code. */
const ResourceSummary = z.object({
  id: Id,
  kind: z.enum(resourceKinds),
  name: z.string(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  roomId: Id.nullable(),
  modelId: Id.nullable(),
  modelName: z.string().nullable(),
  capacity: z.number().nullable(),
  /** Of a person. */
  skills: z.array(z.string()).readonly(),
  assetTag: z.string().nullable(),
  bookable: z.boolean(),
  status: z.enum(resourceConditions),
});

const tags = ['Middelen'];

export const resourceContract = {
  list: procedure
    .route({ method: 'GET', path: '/resources', tags, summary: 'Everything that can be allocated, per location' })
    .input(z.object({ locationId: Id.optional(), kind: z.enum(resourceKinds).optional() }).optional())
    .output(z.object({ resources: z.array(ResourceSummary) })),
};
