import { statement } from '#db/connection.ts';
import { openDatabase } from '#db/open-database.ts';
import { createStore, type StoreOptions } from '#db/store.ts';
import { createChangeFeed } from './change-feed.ts';
import type { ServiceContext } from './context.ts';
import { createImportSessions } from './import/sessions.ts';

export interface OpenStoreOptions extends StoreOptions {
  /** The data file, or `:memory:`. */
  readonly path: string;
  readonly actor: string;
}

export interface OpenedStore {
  readonly context: ServiceContext;
  /** Writes the WAL back and closes the file. */
  close(): void;
}

/** Opens the data file with all that the service needs. @throws NewerFileError, NotTechlabFileError */
export function openStore(options: OpenStoreOptions): OpenedStore {
  const db = openDatabase(options.path);
  const store = createStore(db, options);
  const feed = createChangeFeed();
  store.onChange = (change) => feed.publish('change', change);
  return {
    context: { store, feed, actor: options.actor, imports: createImportSessions() },
    close() {
      statement(db, 'PRAGMA optimize').all();
      db.sqlite.close();
    },
  };
}
