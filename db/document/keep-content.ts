import { createHash } from 'node:crypto';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';

/** Keeps bytes once, under their own hash; gives the hash. */
export function keepContent(tx: Tx, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  statement(tx, 'INSERT OR IGNORE INTO attachment_content (sha256, bytes) VALUES (?, ?)').run(sha256, bytes);
  return sha256;
}
