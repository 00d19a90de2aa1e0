import { createHash } from 'node:crypto';
import type { SyncGroupRow } from './log-schema.ts';

type Hashed = Pick<
  SyncGroupRow,
  'transaction_id' | 'first_seq' | 'last_seq' | 'hlc' | 'actor' | 'action' | 'dependencies' | 'previous_hash'
>;

/** Covers the hash of each patch, not the patch, so that one can be redacted and the chain still verifies. */
export function groupHash(group: Hashed, patches: readonly string[]): Uint8Array {
  const { transaction_id, first_seq, last_seq, hlc, actor, action, dependencies, previous_hash } = group;
  const hash = createHash('sha256');
  if (previous_hash) hash.update(previous_hash);
  hash.update(`${transaction_id}|${first_seq}|${last_seq}|${hlc}|${actor}|${action}|${dependencies}`);
  for (const patch of patches) hash.update(createHash('sha256').update(patch).digest());
  return hash.digest();
}
