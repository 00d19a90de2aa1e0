import type { Database as Sqlite, Statement } from 'better-sqlite3';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Schema } from './schema.ts';
import { withSteadyPlan } from './steady-plan.ts';
import type { TableMemory } from './write-door/table-memory.ts';

/** An open file with its prepared statements. Queries take this; commands take a `Tx`. */
export interface ReadableDb {
  readonly sqlite: Sqlite;
  readonly statements: Map<string, Statement>;
  /** Of each table that was written to; read once. */
  readonly defaults: Map<string, TableColumns>;
  /** Only a transaction and a look have it (`reader` of the store). */
  readonly memory?: TableMemory;
}

export interface TableColumns {
  readonly values: Readonly<Record<string, string | number | null>>;
  /** By the names of the columns that a row fills. */
  readonly inserts: Map<string, Statement>;
}

/** Builds and types SQL; runs nothing (better-sqlite3 does, synchronously). */
export const build = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

interface Compilable<Row> {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[]; readonly query: unknown };
  execute(): Promise<Row[]>;
}

export function statement(db: ReadableDb, sql: string): Statement {
  const cached = db.statements.get(sql);
  if (cached) return cached;
  const prepared = db.sqlite.prepare(withSteadyPlan(sql));
  db.statements.set(sql, prepared);
  return prepared;
}

/** All rows of a query built with `build`. */
export function all<Row>(db: ReadableDb, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile();
  return statement(db, sql).all(...parameters) as Row[];
}

/** The first row of a query, or undefined. */
export function first<Row>(db: ReadableDb, query: Compilable<Row>): Row | undefined {
  const { sql, parameters } = query.compile();
  return statement(db, sql).get(...parameters) as Row | undefined;
}
