import { hash } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import { statement } from '../connection.ts';
import { migrations } from '../migrations/index.ts';
import type { Schema } from '../schema.ts';
import { defaultsOf, insertInto } from './table-columns.ts';
import { type SyncedTable, type SyncedTableName, syncedTables } from './tables.ts';
import { streamOf, type Tx } from './transaction.ts';

type Value = string | number | null;

/** A stream's operations have ids from its number times this (0001-foundation). */
const STREAM = 2 ** 36;

export type Patch<T extends SyncedTableName> = Partial<Omit<Schema[T], 'id'>>;

/** Every write of a synced table goes through here: the row, its column clocks and the log, together.
 * An unknown id inserts. Columns that already have their value are left out; true when anything changed. */
export function write<T extends SyncedTableName>(tx: Tx, table: T, id: string, patch: Patch<T>): boolean {
  const old = statement(tx, `SELECT * FROM "${table}" WHERE id = ?`).get(id) as Record<string, Value> | undefined;
  if (old) return update(tx, table, id, patch, old);
  insert(tx, table, id, patch);
  return true;
}

/** As `write`, for an id that was made just now and can have no row. */
export function insert<T extends SyncedTableName>(tx: Tx, table: T, id: string, patch: Patch<T>): void {
  const defaults = defaultsOf(tx, table);
  const given = patch as Record<string, Value>;
  const changed: Record<string, Value> = {};
  const columns: string[] = [];
  const values: Value[] = [id];
  for (const column in given) {
    const value = given[column];
    if (value === undefined || value === defaults[column]) continue;
    changed[column] = value;
    columns.push(column);
    values.push(value);
  }
  throughDoor(tx, insertInto(tx, table, columns), values);
  if (table === 'booking') tx.bookingScopes.set(id, (changed.scope ?? defaults.scope) as string);
  log(tx, table, id, changed);
  touch(tx, table, id);
}

function update<T extends SyncedTableName>(
  tx: Tx,
  table: T,
  id: string,
  patch: Patch<T>,
  old: Record<string, Value>,
): boolean {
  const changed = changedColumns(table, patch as Record<string, Value>, old);
  const columns = Object.keys(changed);
  if (columns.length === 0) return false;
  const assignments = columns.map((column) => `"${column}" = ?`).join(', ');
  throughDoor(tx, statement(tx, `UPDATE "${table}" SET ${assignments} WHERE id = ?`), [...Object.values(changed), id]);
  log(tx, table, id, changed);
  moveClocks(tx, syncedTables[table].no, id, columns);
  touch(tx, table, id);
  return true;
}

function throughDoor(tx: Tx, writing: Statement, values: readonly Value[]): void {
  tx.door.open = true;
  try {
    writing.run(...values);
  } finally {
    tx.door.open = false;
  }
}

/** A tombstone: the row stays until every device has seen it. */
export function remove(tx: Tx, table: SyncedTableName, id: string): boolean {
  return write(tx, table, id, { deleted: 1 } as Patch<typeof table>);
}

function changedColumns(
  table: SyncedTableName,
  patch: Record<string, Value>,
  old: Record<string, Value>,
): Record<string, Value> {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = new Set(given.filter(([column, value]) => old[column] !== value).map(([column]) => column));
  const units: readonly (readonly string[])[] = (syncedTables[table] as SyncedTable).units ?? [];
  const result: Record<string, Value> = {};
  for (const [column, value] of given) if (changed.has(column)) result[column] = value;
  for (const unit of units) {
    if (!unit.some((column) => changed.has(column))) continue;
    for (const column of unit) result[column] = (patch[column] === undefined ? old[column] : patch[column]) as Value;
  }
  return result;
}

function log(tx: Tx, table: SyncedTableName, id: string, changed: Record<string, Value>): void {
  const { no } = syncedTables[table];
  const stream = streamOf(tx, scopeOf(tx, table, id));
  const patch = JSON.stringify(changed);
  stream.seq += 1;
  stream.patches.update(hash('sha256', `${no}|${id}|${patch}`, 'buffer'));
  statement(tx, 'INSERT INTO sync_op (id, hlc, table_no, row_id, schema, patch) VALUES (?, ?, ?, ?, ?, ?)').run(
    stream.no * STREAM + stream.seq,
    tx.hlc,
    no,
    id,
    migrations.length,
    patch,
  );
}

/** A row without clocks of its own has, in every column, the clock of the operation that made it. */
function moveClocks(tx: Tx, no: number, id: string, changed: readonly string[]): void {
  const known = statement(tx, 'SELECT columns FROM sync_row WHERE row_id = ? AND table_no = ?').pluck().get(id, no) as
    | string
    | undefined;
  const columns: Record<string, number> = known ? JSON.parse(known) : {};
  for (const column of changed) columns[column] = tx.hlc;
  statement(
    tx,
    `INSERT INTO sync_row (table_no, row_id, base, columns)
     VALUES (?, ?, (SELECT min(hlc) FROM sync_op WHERE row_id = ? AND table_no = ?), ?)
     ON CONFLICT (row_id, table_no) DO UPDATE SET columns = excluded.columns`,
  ).run(no, id, id, no, JSON.stringify(columns));
}

function scopeOf(tx: Tx, table: SyncedTableName, id: string): string {
  const { scope } = syncedTables[table] as SyncedTable;
  if (!scope) return 'region';
  if (scope === 'booking') {
    const made = tx.bookingScopes.get(id);
    if (made) return made;
    const found = statement(tx, 'SELECT scope FROM booking WHERE id = ?').pluck().get(id);
    return typeof found === 'string' ? found : 'region';
  }
  const organisation = statement(tx, `SELECT organisation_id FROM "${table}" WHERE id = ?`).pluck().get(id);
  return typeof organisation === 'string' ? `org:${organisation}` : 'region';
}

function touch(tx: Tx, table: SyncedTableName, id: string): void {
  tx.memory.forgetTable(table);
  const ids = tx.touched.get(table);
  if (ids) ids.add(id);
  else tx.touched.set(table, new Set([id]));
}
