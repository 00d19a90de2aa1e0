import { z } from 'zod';
import { customFieldKinds } from '#domain/custom-field/custom-field.ts';
import { Done, Id, procedure } from './procedure.ts';

const Draft = z.object({
  // The lengths are judged by the rules, which answer with a sentence beside the field.
  name: z.string(),
  kind: z.enum(customFieldKinds),
  unit: z.string(),
  choices: z.array(z.string()).max(1000),
  category: z.string().max(100),
  required: z.boolean(),
});

const CustomFieldSchema = Draft.extend({
  id: Id,
  /** Assets that have a value in it. */
  filled: z.number(),
});

/** What is filled in, by the id of the field; numbers with a point, dates as YYYY-MM-DD, `yes` and `no`. */
export const CustomValuesSchema = z.record(Id, z.string());

const tags = ['Inventaris'];

export const customFieldContract = {
  list: procedure
    .route({ method: 'GET', path: '/custom-fields', tags, summary: 'The fields that this region added to its assets' })
    .output(z.object({ fields: z.array(CustomFieldSchema), removed: z.array(CustomFieldSchema) })),
  save: procedure
    .route({ method: 'POST', path: '/custom-fields', tags, summary: 'Add or change a field of one’s own' })
    .input(Draft.extend({ id: Id.optional() }))
    .output(Done),
  order: procedure
    .route({ method: 'POST', path: '/custom-fields/order', tags, summary: 'The order in which they are asked' })
    .input(z.object({ ids: z.array(Id).max(1000) }))
    .output(z.object({ transactionId: z.string() })),
  remove: procedure
    .route({ method: 'DELETE', path: '/custom-fields/{id}', tags, summary: 'Take a field away; its values are kept' })
    .input(z.object({ id: Id }))
    .output(Done),
  restore: procedure
    .route({ method: 'POST', path: '/custom-fields/{id}/restore', tags, summary: 'Bring a field back with its values' })
    .input(z.object({ id: Id }))
    .output(Done),
};
