import { createHash } from 'node:crypto';
import { type ReadableDb, statement } from '../connection.ts';
import type { Finding } from './finding.ts';

/** Photos and documents lie under the hash of their bytes: whoever reads them gets what was put in. One file at a time. */
export function* contentFindings(db: ReadableDb): Generator<Finding[]> {
  const hashes = statement(db, 'SELECT sha256 FROM attachment_content').pluck().all() as string[];
  const read = statement(db, 'SELECT bytes FROM attachment_content WHERE sha256 = ?').pluck();
  for (const sha256 of hashes) {
    const bytes = read.get(sha256) as Uint8Array;
    const isWhole = createHash('sha256').update(bytes).digest('hex') === sha256;
    yield isWhole ? [] : [{ kind: 'damaged-content', table: 'attachment_content', rowId: sha256, detail: '' }];
  }
}
