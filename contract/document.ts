import { z } from 'zod';
import { documentKinds, documentSubjects } from '#domain/document/document.ts';
import { mediaTypes } from '#domain/document/file-type.ts';
import { Done, Id, procedure } from './procedure.ts';

const Kind = z.enum(documentKinds);

/** Enough to offer a document under a thing. */
export const DocumentLinkSchema = z.object({ id: Id, title: z.string(), mediaType: z.enum(mediaTypes) });

const DocumentRecord = DocumentLinkSchema.extend({
  kind: Kind,
  size: z.number(),
  /** Of the model, so of all its pieces. */
  ofModel: z.boolean(),
});

const tags = ['Inventaris'];

export const documentContract = {
  list: procedure
    .route({ method: 'GET', path: '/documents', tags, summary: 'The papers of an asset, kit or model' })
    .input(z.object({ subjectId: Id }))
    .output(z.object({ documents: z.array(DocumentRecord) })),
  content: procedure
    .route({ method: 'GET', path: '/documents/{id}', tags, summary: 'A document as base64' })
    .input(z.object({ id: Id }))
    .output(DocumentLinkSchema.extend({ base64: z.string() })),
  add: procedure
    .route({ method: 'POST', path: '/documents', tags, summary: 'Keep a PDF or picture with an asset, kit or model' })
    .input(
      z.object({
        id: Id.optional(),
        of: z.enum(documentSubjects),
        subjectId: Id,
        kind: Kind,
        // The lengths are judged by the store, which answers with a sentence; the host bounds the whole.
        title: z.string(),
        fileName: z.string(),
        base64: z.string(),
      }),
    )
    .output(Done),
  change: procedure
    .route({ method: 'POST', path: '/documents/{id}', tags, summary: 'Give a document another title or kind' })
    .input(z.object({ id: Id, title: z.string(), kind: Kind }))
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/documents/{id}', tags, summary: 'Take a document away' })
    .input(z.object({ id: Id }))
    .output(Done),
};
