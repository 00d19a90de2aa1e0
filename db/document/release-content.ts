import { hlcAt } from '#domain/sync/hlc.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { syncedTables } from '../write-door/tables.ts';

/** A removed document can be brought back for so long; note 0017 says why. */
export const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** Gives back the room of documents that were removed long enough ago: their bytes, which are in no log. What they were called
 * and who removed them stays. Gives how many files went. */
export function releaseContent(store: Store): number {
  if (store.readOnly || store.busy) return 0;
  const { sqlite } = store.db;
  const released = contentToRelease(store.db, store.now() - KEPT_DAYS * DAY);
  if (released.length === 0) return 0;
  // Written over with noughts: pages that are only marked as free would still hold what somebody wanted gone.
  const usual = sqlite.pragma('secure_delete', { simple: true });
  sqlite.pragma('secure_delete = ON');
  try {
    const remove = statement(store.db, 'DELETE FROM attachment_content WHERE sha256 = ?');
    // One at a time: twenty megabytes are enough to hold up whoever writes meanwhile.
    for (const sha256 of released) remove.run(sha256);
  } finally {
    sqlite.pragma(`secure_delete = ${usual}`);
  }
  return released.length;
}

/** Whether a document that was removed can be shown when it comes back. */
export function hasContent(db: ReadableDb, documentId: string): boolean {
  const found = statement(
    db,
    `SELECT 1 FROM document JOIN attachment ON attachment.id = attachment_id JOIN attachment_content USING (sha256)
     WHERE document.id = ?`,
  ).get(documentId);
  return found !== undefined;
}

/** Files of which every use was a document that is removed, the last one before that moment. A photo is never among them:
 * it has no document. */
function contentToRelease(db: ReadableDb, before: number): readonly string[] {
  return statement(
    db,
    `SELECT sha256 FROM attachment_content JOIN attachment USING (sha256)
       LEFT JOIN document ON document.attachment_id = attachment.id
     GROUP BY sha256
     HAVING count(*) = coalesce(sum(document.deleted), 0)
       AND max((SELECT max(hlc) FROM sync_op WHERE row_id = document.id AND table_no = @table)) < @before`,
  )
    .pluck()
    .all({ table: syncedTables.document.no, before: hlcAt(before) }) as string[];
}
