import { createHash, type Hash, hash } from 'node:crypto';
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
  // The log is kept by time; a stream's own order is asked for once, not once per stream.
  const times = Map.groupBy(
    statement(db, 'SELECT stream, hlc FROM sync_group ORDER BY stream, last_seq').all() as {
      stream: number;
      hlc: number;
    }[],
    ({ stream }) => stream,
  );
  for (const stream of streams)
    yield checkStream(
      db,
      stream,
      (times.get(stream.no) ?? []).map(({ hlc }) => hlc),
    );
}

function checkStream(
  db: ReadableDb,
  stream: { no: number; scope: string; seq: number; group_hash: Uint8Array | null },
  times: readonly number[],
): Finding[] {
  const findings: Finding[] = [];
  const groupAt = statement(db, 'SELECT * FROM sync_group WHERE hlc = ? AND stream = ?');
  const about = (kind: Finding['kind'], seq: number): Finding => ({
    kind,
    table: 'sync_group',
    rowId: `${stream.scope}#${seq}`,
    detail: '',
  });
  let previous: Uint8Array | null = null;
  let seq = 0;
  for (const hlc of times) {
    const group = groupAt.get(hlc, stream.no) as SyncGroupRow;
    const { count, patches } = patchesOf(db, group);
    if (group.first_seq !== seq + 1 || count !== group.last_seq - seq) {
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

function patchesOf(db: ReadableDb, group: SyncGroupRow): { count: number; patches: Hash } {
  const operations = statement(
    db,
    `SELECT table_no || '|' || row_id || '|' || patch FROM sync_op, (SELECT ? AS stream, ? AS first, ? AS last) AS asked
     WHERE sync_op.id BETWEEN (asked.stream << 36) + asked.first AND (asked.stream << 36) + asked.last ORDER BY sync_op.id`,
  )
    .pluck()
    .all(group.stream, group.first_seq, group.last_seq) as string[];
  const patches = createHash('sha256');
  for (const operation of operations) patches.update(hash('sha256', operation, 'buffer'));
  return { count: operations.length, patches };
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0);
}
