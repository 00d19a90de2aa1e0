import type { ReadableDb } from '../connection.ts';
import type { SyncedTableName } from './tables.ts';

type Value = string | number | null;

/** What a column holds when the operation that made the row did not name it. */
export function defaultsOf(db: ReadableDb, table: SyncedTableName): Readonly<Record<string, Value>> {
  const known = db.defaults.get(table);
  if (known) return known;
  const columns = db.sqlite.pragma(`table_info("${table}")`) as { name: string; dflt_value: string | null }[];
  const defaults = Object.fromEntries(columns.map(({ name, dflt_value }) => [name, literal(dflt_value)]));
  db.defaults.set(table, defaults);
  return defaults;
}

function literal(text: string | null): Value {
  if (text === null || text === 'NULL') return null;
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text);
}
