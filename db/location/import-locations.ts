import { foldText } from '#domain/organisation/fold-text.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { insert } from '../write-door/write.ts';

/** The locations by the names that a file uses. Grows while rows make new ones. */
export interface ImportLocations {
  readonly ids: Map<string, string>;
  /** Not there yet, and asked for by a row that is taken. */
  readonly wanted: Set<string>;
}

export function readLocations(db: ReadableDb): ImportLocations {
  const named = statement(db, 'SELECT name, id FROM location WHERE deleted = 0 ORDER BY id DESC').raw().all() as [
    string,
    string,
  ][];
  return { ids: new Map(named.map(([name, id]) => [foldText(name), id])), wanted: new Set() };
}

/** The location of that name; made when there is none. */
export function locationNamed(tx: Tx, name: string, { ids }: ImportLocations): string | null {
  if (name === '') return null;
  const known = ids.get(foldText(name));
  if (known) return known;
  const id = tx.newId();
  insert(tx, 'location', id, { name, position: ids.size });
  ids.set(foldText(name), id);
  return id;
}
