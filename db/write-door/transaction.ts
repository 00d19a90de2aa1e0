import { createHash, type Hash } from 'node:crypto';
import type { Role } from '#domain/booking/role.ts';
import type { Result } from '#domain/result.ts';
import { type Hlc, nextHlc } from '#domain/sync/hlc.ts';
import type { OccupancyIndex } from '../booking/occupancy-index.ts';
import type { ReadableDb } from '../connection.ts';
import { statement } from '../connection.ts';
import { keepSearch } from '../search/keep-search.ts';
import { ReadOnlyStoreError, type Store, StoreBusyError } from '../store.ts';
import type { Change } from './change.ts';
import { groupHash } from './group-hash.ts';
import type { TableMemory } from './table-memory.ts';
import type { SyncedTableName } from './tables.ts';

/** More ids than this in one act are not told one by one: who shows the table reads it anew. */
const MOST_TOLD = 1000;

/** Who acts and what for: stands in the audit trail. */
export interface Act {
  readonly actor: string;
  /** Decides who may set a safety rule aside; a coordinator when nobody says. */
  readonly role?: Role;
  /** What the user did, a key such as `booking.move`. */
  readonly action: string;
}

/** The open write transaction. A command is one synchronous function that reads, decides and writes in it. */
export interface Tx extends ReadableDb, Act {
  readonly id: string;
  readonly now: number;
  readonly hlc: Hlc;
  readonly newId: () => string;
  readonly deviceId: string;
  readonly door: { open: boolean };
  readonly occupancy: OccupancyIndex;
  readonly streams: Map<string, OpenStream>;
  readonly touched: Map<SyncedTableName, Set<string>>;
  /** Of the bookings made in it. */
  readonly bookingScopes: Map<string, string>;
  /** What must be put back in memory when the transaction does not commit. */
  readonly onRollback: (() => void)[];
  readonly memory: TableMemory;
}

export interface OpenStream {
  readonly no: number;
  readonly firstSeq: number;
  seq: number;
  readonly previousHash: Uint8Array | null;
  /** Takes in the hash of each operation as it is written. */
  readonly patches: Hash;
}

class Refused extends Error {
  readonly result: Result<never, unknown>;
  constructor(result: Result<never, unknown>) {
    super('refused');
    this.result = result;
  }
}

/** Runs a command in one IMMEDIATE transaction. A refusal or a throw leaves the file and the memory as they were. */
export function transact<T, E>(store: Store, act: Act, command: (tx: Tx) => Result<T, E>): Result<T, E> {
  if (store.readOnly) throw new ReadOnlyStoreError('the file is open for reading only');
  if (store.busy) throw new StoreBusyError(store.busy);
  const { sqlite } = store.db;
  statement(store.db, 'BEGIN IMMEDIATE').run();
  const onRollback: (() => void)[] = [];
  let tx: Tx | undefined;
  let result: Result<T, E>;
  try {
    store.occupancy.refresh();
    tx = openTx(store, act, onRollback);
    result = command(tx);
    if (!result.ok) throw new Refused(result);
    for (const _ of keepSearch(tx, tx.touched));
    closeGroups(tx);
    statement(store.db, 'COMMIT').run();
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    for (const restore of onRollback.reverse()) restore();
    for (const table of tx?.touched.keys() ?? []) store.memory.forgetTable(table);
    if (error instanceof Refused) return error.result as Result<T, E>;
    throw error;
  } finally {
    if (tx?.touched.has('resource_part')) store.availability.forgetParts();
  }
  store.bookingTexts.follow(tx.touched);
  if (tx.touched.size > 0) store.onChange(changeOf(tx));
  return result;
}

interface StreamRow {
  readonly no: number;
  readonly seq: number;
  readonly group_hash: Uint8Array | null;
}

/** The stream a scope's operations go to on this device, opened on first use in a transaction. */
export function streamOf(tx: Tx, scope: string): OpenStream {
  const open = tx.streams.get(scope);
  if (open) return open;
  const known = statement(tx, 'SELECT no, seq, group_hash FROM sync_stream WHERE device_id = ? AND scope = ?');
  const make = () =>
    statement(tx, 'INSERT INTO sync_stream (device_id, scope) VALUES (?, ?) RETURNING no, seq, group_hash');
  const row = (known.get(tx.deviceId, scope) ?? make().get(tx.deviceId, scope)) as StreamRow;
  const stream: OpenStream = {
    no: row.no,
    firstSeq: row.seq + 1,
    seq: row.seq,
    previousHash: row.group_hash,
    patches: createHash('sha256'),
  };
  tx.streams.set(scope, stream);
  return stream;
}

/** For `transact` and for a transaction with pauses. */
export function openTx(store: Store, act: Act, onRollback: (() => void)[]): Tx {
  const now = store.now();
  const last = statement(store.db, 'SELECT max(hlc) FROM sync_group').pluck().get() as number | null;
  return {
    ...store.db,
    ...act,
    memory: store.memory,
    id: store.newId(),
    now,
    hlc: nextHlc(last ?? 0, now),
    newId: store.newId,
    deviceId: store.deviceId,
    door: store.door,
    occupancy: store.occupancy,
    streams: new Map(),
    touched: new Map(),
    bookingScopes: new Map(),
    onRollback,
  };
}

/** One group per stream that was written to. */
export function closeGroups(tx: Tx): void {
  if (tx.streams.size === 0) return;
  const dependencies = JSON.stringify(
    statement(tx, 'SELECT no, seq FROM sync_stream WHERE seq > 0 AND device_id <> ? ORDER BY no')
      .raw()
      .all(tx.deviceId),
  );
  for (const stream of tx.streams.values()) {
    const digest = groupHash(
      {
        transaction_id: tx.id,
        first_seq: stream.firstSeq,
        last_seq: stream.seq,
        hlc: tx.hlc,
        actor: tx.actor,
        action: tx.action,
        dependencies,
        previous_hash: stream.previousHash,
      },
      stream.patches,
    );
    statement(
      tx,
      `INSERT INTO sync_group (stream, last_seq, first_seq, hlc, transaction_id, actor, action, dependencies, previous_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      stream.no,
      stream.seq,
      stream.firstSeq,
      tx.hlc,
      tx.id,
      tx.actor,
      tx.action,
      dependencies,
      stream.previousHash,
      digest,
    );
    statement(tx, 'UPDATE sync_stream SET seq = ?, group_hash = ? WHERE no = ?').run(stream.seq, digest, stream.no);
  }
}

export function changeOf(tx: Tx): Change {
  return {
    transactionId: tx.id,
    tables: Object.fromEntries([...tx.touched].map(([table, ids]) => [table, ids.size > MOST_TOLD ? [] : [...ids]])),
  };
}
