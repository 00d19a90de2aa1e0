import {
  checkFile,
  checkTitle,
  type DocumentKind,
  type DocumentSubject,
  MOST_DOCUMENTS,
} from '#domain/document/document.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { Changed } from '../inventory/models.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { keepContent } from './keep-content.ts';

export interface NewDocument {
  readonly of: DocumentSubject;
  readonly subjectId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** As it was called on the computer it came from. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Keeps a document with a thing or a model; the same id twice adds one. */
export function addDocument(store: Store, act: Act, id: string, document: NewDocument): Result<Changed> {
  return transact(store, act, (tx) => {
    if (statement(tx, 'SELECT 1 FROM document WHERE id = ?').get(id)) return accept({ id, transactionId: '' });
    const added = addDocumentIn(tx, id, document);
    return added.ok ? accept({ id, transactionId: tx.id }) : added;
  });
}

export function addDocumentIn(tx: Tx, id: string, document: NewDocument): Result<string> {
  const { of, subjectId, kind, bytes, fileName } = document;
  const column = of === 'model' ? 'model_id' : 'resource_id';
  const table = of === 'model' ? 'asset_model' : of;
  if (!statement(tx, `SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0`).get(subjectId)) {
    return refuse(refusal(`inventory/${of}-gone`, { id: subjectId }));
  }
  const title = checkTitle(document.title);
  if (!title.ok) return title;
  const type = checkFile({ name: fileName, size: bytes.length, head: bytes });
  if (!type.ok) return type;
  const count = statement(tx, `SELECT count(*) FROM document WHERE ${column} = ? AND deleted = 0`)
    .pluck()
    .get(subjectId) as number;
  if (count >= MOST_DOCUMENTS) return refuse(refusal('document/too-many', { most: MOST_DOCUMENTS }, 'file'));
  const sha256 = keepContent(tx, bytes);
  const attachmentId = tx.newId();
  const name = fileName.slice(0, MAX_FILE_NAME);
  write(tx, 'attachment', attachmentId, { kind, name, media_type: type.value, size: bytes.length, sha256 });
  write(tx, 'document', id, { attachment_id: attachmentId, [column]: subjectId, title: title.value });
  return accept(id);
}

/** Another title or kind; the file stays what it is. */
export function changeDocument(
  store: Store,
  act: Act,
  id: string,
  patch: { readonly title: string; readonly kind: DocumentKind },
): Result<Changed> {
  return transact(store, act, (tx) => {
    const attachmentId = attachmentOf(tx, id);
    if (!attachmentId) return refuse(refusal('document/gone', { id }));
    const title = checkTitle(patch.title);
    if (!title.ok) return title;
    const renamed = write(tx, 'document', id, { title: title.value });
    const sorted = write(tx, 'attachment', attachmentId, { kind: patch.kind });
    return accept({ id, transactionId: renamed || sorted ? tx.id : '' });
  });
}

/** Takes it away from its thing. The bytes stay for whoever undoes it, and for other things that show the same. */
export function removeDocument(store: Store, act: Act, id: string): Result<Changed> {
  return transact(store, act, (tx) => {
    if (!attachmentOf(tx, id)) return refuse(refusal('document/gone', { id }));
    remove(tx, 'document', id);
    return accept({ id, transactionId: tx.id });
  });
}

/** Longer names exist on no disk. */
const MAX_FILE_NAME = 255;

function attachmentOf(tx: Tx, id: string): string | undefined {
  return statement(tx, 'SELECT attachment_id FROM document WHERE id = ? AND deleted = 0').pluck().get(id) as
    | string
    | undefined;
}
