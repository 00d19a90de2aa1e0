import { dirname, join } from 'node:path';
import { backupPath, makeBackupNow } from '#db/backup/make-backup.ts';
import { type ReadableDb, statement } from '#db/connection.ts';
import { type DeviceFile, newToken, readDeviceFile, writeDeviceFile } from '#db/device.ts';
import { NewerFileError, openDatabase, openReadOnly } from '#db/open-database.ts';
import { createStore, type Store, type StoreOptions } from '#db/store.ts';
import { createChangeFeed } from './change-feed.ts';
import type { ServiceContext } from './context.ts';
import { createImportSessions } from './import/sessions.ts';

export interface OpenStoreOptions extends Omit<StoreOptions, 'deviceToken' | 'readOnly'> {
  /** The data file, or `:memory:`. */
  readonly path: string;
  /** Used until the device has been given a name of its own. */
  readonly actor: string;
  /** Opens a file of a newer Techlab for reading only instead of throwing. */
  readonly readNewer?: boolean;
}

export interface OpenedStore {
  readonly context: ServiceContext;
  /** When no long act is writing any more. */
  idle(): Promise<void>;
  /** Writes the WAL back and closes the file. */
  close(): void;
}

/** Opens the data file with all that the service needs. @throws NewerFileError, NotTechlabFileError */
export function openStore(options: OpenStoreOptions): OpenedStore {
  const { path } = options;
  const dataFile = path === ':memory:' ? null : path;
  const backupFolder = dataFile && join(dirname(dataFile), 'backups');
  const { db, readOnly } = openFile(options, backupFolder);
  let device: DeviceFile = dataFile ? readDeviceFile(dataFile) : { token: '', actor: '', role: 'coordinator' };
  const feed = createChangeFeed();
  const load = (): Store => {
    const store = createStore(db, { ...options, readOnly, deviceToken: device.token });
    store.onChange = (change) => feed.publish('change', change);
    return store;
  };
  let store = load();
  const keep = (changed: DeviceFile) => {
    device = changed;
    if (dataFile) writeDeviceFile(dataFile, device);
  };
  const context: ServiceContext = {
    get store() {
      return store;
    },
    get actor() {
      return device.actor || options.actor;
    },
    get role() {
      return device.role;
    },
    feed,
    imports: createImportSessions(),
    host: {
      dataFile,
      backupFolder,
      backupFailure: null,
      setActor: (actor, role) => keep({ ...device, actor, role }),
      reload() {
        keep({ ...device, token: newToken() });
        store = load();
        feed.publish('change', { transactionId: '', tables: { '*': [] } });
      },
    },
  };
  return {
    context,
    async idle() {
      while (store.busy) await store.busy;
    },
    close() {
      if (!readOnly) statement(db, 'PRAGMA optimize').all();
      db.sqlite.close();
    },
  };
}

function openFile(options: OpenStoreOptions, backupFolder: string | null): { db: ReadableDb; readOnly: boolean } {
  try {
    const db = openDatabase(options.path, {
      beforeMigration(sqlite) {
        if (!backupFolder) return;
        const made = makeBackupNow(sqlite, backupPath(backupFolder, options.now(), 'before-migration'));
        if (!made.ok) throw new Error(`no copy before the migration: ${made.refusal.code}`);
      },
    });
    return { db, readOnly: false };
  } catch (error) {
    if (!(error instanceof NewerFileError) || !options.readNewer) throw error;
    return { db: openReadOnly(options.path), readOnly: true };
  }
}
