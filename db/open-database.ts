import Database, { type Database as Sqlite } from 'better-sqlite3';
import type { ReadableDb } from './connection.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** The file was written by a newer Techlab; it was opened for reading only. */
export class NewerFileError extends Error {}

/** A SQLite file that is not ours, or is damaged beyond opening. */
export class NotTechlabFileError extends Error {}

export interface OpenOptions {
  /** Called before a file with data is migrated, to make a copy of it first. */
  readonly beforeMigration?: (sqlite: Sqlite) => void;
}

export const APPLICATION_ID = 0x7ec41ab;
const WAL_PAGES = 1000;

/** Opens or creates the file and brings it to the newest schema.
 * @throws NewerFileError, NotTechlabFileError */
export function openDatabase(path: string, options: OpenOptions = {}): ReadableDb {
  const sqlite = new Database(path);
  try {
    sqlite.pragma('busy_timeout = 5000');
    refuseStrangers(sqlite, path);
    prepareToWrite(sqlite);
    sqlite.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
    migrate(sqlite, migrations.length, options);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return { sqlite, statements: new Map(), defaults: new Map() };
}

/** A second connection to the file of an open one, for an act that takes long. */
export function connectAside(opened: Sqlite, cacheKb: number): ReadableDb {
  const sqlite = new Database(opened.name, { fileMustExist: true });
  sqlite.pragma('busy_timeout = 5000');
  prepareToWrite(sqlite);
  sqlite.pragma(`cache_size = -${cacheKb}`);
  sqlite.pragma(`wal_autocheckpoint = ${opened.pragma('wal_autocheckpoint', { simple: true })}`);
  return { sqlite, statements: new Map(), defaults: new Map() };
}

function prepareToWrite(sqlite: Sqlite): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cache_size = -32000');
}

/** Opens an existing file for reading only, whatever its schema: to look at a backup, or at a newer file. */
export function openReadOnly(path: string): ReadableDb {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  sqlite.pragma('busy_timeout = 5000');
  return { sqlite, statements: new Map(), defaults: new Map() };
}

/** Runs the chain up to schema number `target`, in one transaction. */
export function migrate(
  sqlite: Sqlite,
  target: number,
  options: OpenOptions = {},
  chain: readonly Migration[] = migrations,
): void {
  const current = schemaNumber(sqlite);
  if (current >= target) return;
  if (current > 0) options.beforeMigration?.(sqlite);
  sqlite
    .transaction(() => {
      for (const migration of chain.slice(current, target)) sqlite.exec(migration.sql);
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      sqlite.pragma(`user_version = ${target}`);
    })
    .exclusive();
}

export function schemaNumber(sqlite: Sqlite): number {
  return sqlite.pragma('user_version', { simple: true }) as number;
}

function refuseStrangers(sqlite: Sqlite, path: string): void {
  let id: number;
  let tables: number;
  try {
    id = sqlite.pragma('application_id', { simple: true }) as number;
    tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  } catch (error) {
    throw new NotTechlabFileError(path, { cause: error });
  }
  if (id !== APPLICATION_ID && tables > 0) throw new NotTechlabFileError(path);
  if (schemaNumber(sqlite) > migrations.length) throw new NewerFileError(path);
}
