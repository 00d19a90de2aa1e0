import { AvailabilityIndex } from './availability/availability-index.ts';
import { OccupancyIndex } from './booking/occupancy-index.ts';
import { TextTables } from './booking/text-tables.ts';
import { type ReadableDb, statement } from './connection.ts';
import type { Change } from './write-door/change.ts';
import { TableMemory } from './write-door/table-memory.ts';

/** An open data file with all that commands need. One thread owns it. */
export interface Store {
  readonly db: ReadableDb;
  readonly deviceId: string;
  readonly occupancy: OccupancyIndex;
  /** What is held, as bits: for questions over many resources or days (db/availability/). */
  readonly availability: AvailabilityIndex;
  /** What transactions have read and nobody has written since. */
  readonly memory: TableMemory;
  /** What each window has been told, so that ids and names cross once. */
  readonly boardTexts: TextTables;
  readonly readOnly: boolean;
  /** Open only while the write door writes; the test that catches any other write looks at it. */
  readonly door: { open: boolean };
  readonly now: () => number;
  readonly newId: () => string;
  /** Called after each commit. */
  onChange: (change: Change) => void;
}

export interface StoreOptions {
  readonly now: () => number;
  readonly newId: () => string;
  readonly deviceName?: string;
  readonly readOnly?: boolean;
  /** Of the file beside the data (db/device.ts); absent in memory. */
  readonly deviceToken?: string;
}

/** The data for one look at it, without a pause: what tables hold that seldom change is read once and kept until somebody
 * writes them. */
export function reader(store: Store): ReadableDb {
  store.occupancy.refresh();
  return { ...store.db, memory: store.memory };
}

/** A command was tried on a file that is open for reading only, because a newer Techlab wrote it. */
export class ReadOnlyStoreError extends Error {}

export function createStore(db: ReadableDb, options: StoreOptions): Store {
  const occupancy = new OccupancyIndex(db);
  const memory = new TableMemory();
  occupancy.follow({ add: () => undefined, remove: () => undefined, forget: () => memory.forget() });
  occupancy.refresh();
  return {
    db,
    deviceId: deviceOf(db, options),
    occupancy,
    availability: new AvailabilityIndex(db, occupancy),
    memory,
    boardTexts: new TextTables(options.newId),
    readOnly: options.readOnly ?? false,
    door: { open: false },
    now: options.now,
    newId: options.newId,
    onChange: () => undefined,
  };
}

/** This device's id. When the token beside the file is another than the one inside, the file is a copy that was put
 * back, or a clone: it goes on under a new id, so that two devices never write the same stream (SYNC.md 2). */
function deviceOf(db: ReadableDb, options: StoreOptions): string {
  const token = options.deviceToken ?? '';
  const known = statement(db, 'SELECT id, token FROM sync_device WHERE this = 1').get() as
    | { id: string; token: string }
    | undefined;
  if (known && (known.token === token || options.readOnly)) return known.id;
  const id = known?.token === '' ? known.id : options.newId();
  if (options.readOnly) return id;
  statement(db, 'UPDATE sync_device SET this = 0').run();
  statement(
    db,
    `INSERT INTO sync_device (id, name, this, created_at, token) VALUES (?, ?, 1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET this = 1, token = excluded.token`,
  ).run(id, options.deviceName ?? '', options.now(), token);
  return id;
}
