import type { Statement } from 'better-sqlite3';
import type { ReadableDb, TableColumns } from '../connection.ts';
import type { SyncedTableName } from './tables.ts';

type Value = string | number | null;

/** Inserts a row's id and these columns; the others get their defaults, which is faster than to bind them. */
export function insertInto(db: ReadableDb, table: SyncedTableName, columns: readonly string[]): Statement {
  const { inserts } = columnsOf(db, table);
  const key = columns.join();
  const known = inserts.get(key);
  if (known) return known;
  const names = ['id', ...columns].map((column) => `"${column}"`).join(', ');
  const marks = ['id', ...columns].map(() => '?').join(', ');
  const prepared = db.sqlite.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`);
  inserts.set(key, prepared);
  return prepared;
}

/** What a column holds when the operation that made the row did not name it. */
export function defaultsOf(db: ReadableDb, table: SyncedTableName): Readonly<Record<string, Value>> {
  return columnsOf(db, table).values;
}

/** Read once per table. */
function columnsOf(db: ReadableDb, table: SyncedTableName): TableColumns {
  const known = db.defaults.get(table);
  if (known) return known;
  const columns = db.sqlite.pragma(`table_info("${table}")`) as { name: string; dflt_value: string | null }[];
  const values = Object.fromEntries(columns.map(({ name, dflt_value }) => [name, literal(dflt_value)]));
  const found: TableColumns = { values, inserts: new Map() };
  db.defaults.set(table, found);
  return found;
}

function literal(text: string | null): Value {
  if (text === null || text === 'NULL') return null;
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text);
}
