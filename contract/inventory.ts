import { z } from 'zod';
import { assetContract } from './asset.ts';
import { kitContract } from './kit.ts';
import { Done, Id, LongText, procedure } from './procedure.ts';

const AssetModelSummary = z.object({
  id: Id,
  name: z.string(),
  maker: z.string(),
  category: z.string(),
  description: z.string(),
  authorisationNeeded: z.boolean(),
  photoId: Id.nullable(),
  assets: z.number(),
  available: z.number(),
});

const Photo = z.object({
  name: z.string().max(255),
  /** The picture as base64; what it is, and whether it is too large, is judged by the store, which answers with a sentence. */
  base64: z.string(),
});

const tags = ['Inventaris'];

const model = {
  list: procedure
    .route({ method: 'GET', path: '/asset-models', tags, summary: 'All models with how many pieces there are' })
    .output(z.object({ models: z.array(AssetModelSummary) })),
  save: procedure
    .route({ method: 'POST', path: '/asset-models', tags, summary: 'Make or change a model' })
    .input(
      z.object({
        id: Id.optional(),
        name: z.string().trim().min(1).max(200),
        maker: z.string().trim().max(200),
        category: z.string().trim().max(100),
        description: LongText,
        /** Runs only with an authorised person; left as it is when not given. */
        authorisationNeeded: z.boolean().optional(),
      }),
    )
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/asset-models/{id}', tags, summary: 'Remove a model that has no pieces left' })
    .input(z.object({ id: Id }))
    .output(Done),
};

const photo = {
  get: procedure
    .route({ method: 'GET', path: '/photos/{id}', tags, summary: 'A photo as base64' })
    .input(z.object({ id: Id }))
    .output(z.object({ mediaType: z.string(), base64: z.string() })),
  set: procedure
    .route({ method: 'PUT', path: '/photos', tags, summary: 'Set or clear the photo of an asset, model or kit' })
    .input(z.object({ of: z.enum(['asset', 'model', 'kit', 'kit_line']), id: Id, photo: Photo.nullable() }))
    .output(Done),
};

export const inventoryContract = { model, asset: assetContract, kit: kitContract, photo };
