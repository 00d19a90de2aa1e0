import { checkPhoto, MAX_PHOTO_BYTES } from '#domain/inventory/photo.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { keepContent } from '../document/keep-content.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { Changed } from './models.ts';

export type PhotoSubject = 'asset' | 'model' | 'kit' | 'kit_line';

export interface NewPhoto {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Sets or clears the one photo of a thing. The bytes are kept once, under their own hash. */
export function setPhoto(
  store: Store,
  act: Act,
  subject: PhotoSubject,
  id: string,
  photo: NewPhoto | null,
): Result<Changed> {
  return transact(store, act, (tx) => {
    const table = subject === 'model' ? 'asset_model' : subject;
    if (!statement(tx, `SELECT 1 FROM "${table}" WHERE id = ? AND deleted = 0`).get(id)) {
      return refuse(refusal(`inventory/${subject.replace('_', '-')}-gone` as const, { id }));
    }
    const attached = photo ? attach(tx, photo) : accept(null);
    if (!attached.ok) return attached;
    const changed = write(tx, table, id, { photo_id: attached.value });
    return accept({ id, transactionId: changed ? tx.id : '' });
  });
}

/** The bytes of a photo; undefined when there is none or it has not arrived on this device yet. */
export function readPhoto(
  db: ReadableDb,
  id: string,
): { readonly mediaType: string; readonly bytes: Uint8Array } | undefined {
  return statement(
    db,
    `SELECT media_type AS mediaType, bytes FROM attachment JOIN attachment_content USING (sha256)
     WHERE id = ? AND kind = 'photo' AND deleted = 0`,
  ).get(id) as { mediaType: string; bytes: Uint8Array } | undefined;
}

function attach(tx: Tx, { name, bytes }: NewPhoto): Result<string> {
  const type = checkPhoto({ name, size: bytes.length, head: bytes }, MAX_PHOTO_BYTES);
  if (!type.ok) return type;
  const sha256 = keepContent(tx, bytes);
  const id = tx.newId();
  write(tx, 'attachment', id, { kind: 'photo', name, media_type: type.value, size: bytes.length, sha256 });
  return accept(id);
}
