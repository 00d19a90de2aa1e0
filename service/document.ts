import { documentContent, documentsOf } from '#db/document/read-documents.ts';
import { addDocument, changeDocument, removeDocument } from '#db/document/save-document.ts';
import { refusal } from '#domain/result.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.document;

const list = os.list.handler(({ input, context }) => ({
  documents: [...documentsOf(context.store.db, input.subjectId)],
}));

const content = os.content.handler(({ input, context, errors }) => {
  const found = documentContent(context.store.db, input.id);
  if (!found) throw errors.REFUSED({ data: refusal('document/absent', { id: input.id }) });
  const { bytes, ...document } = found;
  return { ...document, base64: Buffer.from(bytes).toString('base64') };
});

const add = os.add.handler(({ input: { id, base64, ...document }, context, errors }) => {
  const given = { ...document, bytes: Buffer.from(base64, 'base64') };
  const act = actBy(context, 'document.add');
  return accepted(addDocument(context.store, act, id ?? context.store.newId(), given), errors);
});

const change = os.change.handler(({ input: { id, ...patch }, context, errors }) =>
  accepted(changeDocument(context.store, actBy(context, 'document.change'), id, patch), errors),
);

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeDocument(context.store, actBy(context, 'document.remove'), input.id), errors),
);

export const documentService = { list, content, add, change, remove };
