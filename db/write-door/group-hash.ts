import { createHash, type Hash } from 'node:crypto';
import type { SyncGroupRow } from './log-schema.ts';

type Hashed = Pick<
  SyncGroupRow,
  'transaction_id' | 'first_seq' | 'last_seq' | 'hlc' | 'actor' | 'action' | 'dependencies' | 'previous_hash'
>;

/** `patches` has taken in the hash of each patch, not the patch, so that one can be redacted and the chain still verifies. */
export function groupHash(group: Hashed, patches: Hash): Uint8Array {
  const { transaction_id, first_seq, last_seq, hlc, actor, action, dependencies, previous_hash } = group;
  const hash = createHash('sha256');
  if (previous_hash) hash.update(previous_hash);
  hash.update(`${transaction_id}|${first_seq}|${last_seq}|${hlc}|${actor}|${action}|${dependencies}`);
  hash.update(patches.digest());
  return hash.digest();
}
