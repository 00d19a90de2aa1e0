import { type ReadableDb, statement } from '../connection.ts';
import { groupHash } from '../write-door/group-hash.ts';
import type { SyncGroupRow } from '../write-door/log-schema.ts';
import type { Finding } from './finding.ts';

/** Follows each stream from its first group: hashes link up, sequence numbers have no gap, the head is the last. */
export function* chainFindings(db: ReadableDb): Generator<Finding[]> {
  const streams = statement(db, 'SELECT no, scope, seq, group_hash FROM sync_stream ORDER BY no').all() as {
    no: number;
    scope: string;
    seq: number;
    group_hash: Uint8Array | null;
  }[];
  for (const stream of streams) yield checkStream(db, stream);
}

function checkStream(
  db: ReadableDb,
  stream: { no: number; scope: string; seq: number; group_hash: Uint8Array | null },
): Finding[] {
  const findings: Finding[] = [];
  const groups = statement(db, 'SELECT * FROM sync_group WHERE stream = ? ORDER BY last_seq').all(
    stream.no,
  ) as SyncGroupRow[];
  const about = (kind: Finding['kind'], seq: number): Finding => ({
    kind,
    table: 'sync_group',
    rowId: `${stream.scope}#${seq}`,
    detail: '',
  });
  let previous: Uint8Array | null = null;
  let seq = 0;
  for (const group of groups) {
    const patches = patchesOf(db, group);
    if (group.first_seq !== seq + 1 || patches.length !== group.last_seq - seq) {
      findings.push(about('log-gap', group.first_seq));
    }
    if (!same(group.previous_hash, previous) || !same(group.hash, groupHash(group, patches))) {
      findings.push(about('log-chain-broken', group.last_seq));
    }
    previous = group.hash;
    seq = group.last_seq;
  }
  if (seq !== stream.seq || !same(previous, stream.group_hash)) findings.push(about('log-gap', stream.seq));
  return findings;
}

function patchesOf(db: ReadableDb, group: SyncGroupRow): string[] {
  return statement(
    db,
    `SELECT table_no || '|' || row_id || '|' || patch FROM sync_op, (SELECT ? AS stream, ? AS first, ? AS last) AS asked
     WHERE sync_op.id BETWEEN (asked.stream << 36) + asked.first AND (asked.stream << 36) + asked.last ORDER BY sync_op.id`,
  )
    .pluck()
    .all(group.stream, group.first_seq, group.last_seq) as string[];
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0);
}
