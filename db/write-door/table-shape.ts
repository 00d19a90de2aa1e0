import type { ReadableDb, TableShape } from '../connection.ts';
import type { SyncedTableName } from './tables.ts';

type Value = string | number | null;

/** Read once per table. */
export function shapeOf(db: ReadableDb, table: SyncedTableName): TableShape {
  const known = db.shapes.get(table);
  if (known) return known;
  const infos = db.sqlite.pragma(`table_info("${table}")`) as { name: string; dflt_value: string | null }[];
  const columns = infos.map(({ name }) => name).filter((name) => name !== 'id');
  const names = ['id', ...columns].map((column) => `"${column}"`).join(', ');
  const marks = ['id', ...columns].map(() => '?').join(', ');
  const shape: TableShape = {
    defaults: Object.fromEntries(infos.map(({ name, dflt_value }) => [name, literal(dflt_value)])),
    columns,
    insertSql: `INSERT INTO "${table}" (${names}) VALUES (${marks})`,
  };
  db.shapes.set(table, shape);
  return shape;
}

/** What a column holds when the operation that made the row did not name it. */
export function defaultsOf(db: ReadableDb, table: SyncedTableName): Readonly<Record<string, Value>> {
  return shapeOf(db, table).defaults;
}

function literal(text: string | null): Value {
  if (text === null || text === 'NULL') return null;
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text);
}
