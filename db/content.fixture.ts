import { statement } from './connection.ts';
import type { Store } from './store.ts';
import { syncedTables } from './write-door/tables.ts';

/** All that people can see: rows that are there, without the numbers that only tell that something was changed. A claim that
 * was taken back comes again under another id; what is past holds what its kit held then, or holds now. */
export function content(store: Store): Readonly<Record<string, readonly string[]>> {
  const rows = (sql: string) => (statement(store.db, sql).all() as object[]).map((row) => JSON.stringify(row)).sort();
  const tables = Object.keys(syncedTables).map((table): [string, string[]] => {
    const own = statement(store.db, `SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
    const hidden = table === 'allocation' ? ['id', 'withdrawn'] : ['sequence'];
    const columns = own.filter((column) => !hidden.includes(column)).map((column) => `"${column}"`);
    const live = table === 'allocation' ? 'deleted = 0 AND withdrawn = 0' : 'deleted = 0';
    return [table, rows(`SELECT ${columns.join(', ')} FROM "${table}" WHERE ${live}`)];
  });
  const held = rows(`SELECT resource_id, start_at, end_at, booking_id FROM occupancy WHERE end_at > ${store.now()}`);
  return Object.fromEntries([...tables, ['occupancy', held] as const].filter(([, all]) => all.length > 0));
}
