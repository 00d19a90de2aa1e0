import { AvailabilityIndex } from './availability/availability-index.ts';
import { OccupancyIndex } from './booking/occupancy-index.ts';
import { TextTables } from './booking/text-tables.ts';
import { type ReadableDb, statement } from './connection.ts';
import { connectAside } from './open-database.ts';
import { BookingTexts } from './search/booking-texts.ts';
import { ensureSearch } from './search/keep-search.ts';
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
  /** What bookings are found by. */
  readonly bookingTexts: BookingTexts;
  /** What each window has been told, so that ids and names cross once. */
  readonly boardTexts: TextTables;
  readonly readOnly: boolean;
  /** Open only while the write door writes; the test that catches any other write looks at it. */
  readonly door: { open: boolean };
  readonly now: () => number;
  readonly newId: () => string;
  /** While a long act writes through a connection of its own, or other content is put in place: ends when that does. */
  busy: Promise<void> | null;
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

/** A long act is writing; the command was not begun and may be tried again after `until`. */
export class StoreBusyError extends Error {
  readonly until: Promise<void>;
  constructor(until: Promise<void>) {
    super('a long act is writing');
    this.until = until;
  }
}

/** Begins an act that others wait for: their commands are not begun. Gives how it ends. */
export function claim(store: Store): () => void {
  if (store.busy) throw new StoreBusyError(store.busy);
  const { promise, resolve } = Promise.withResolvers<void>();
  store.busy = promise;
  return () => {
    store.busy = null;
    resolve();
  };
}

/** A command was tried on a file that is open for reading only, because a newer Techlab wrote it. */
export class ReadOnlyStoreError extends Error {}

export function createStore(db: ReadableDb, options: StoreOptions): Store {
  if (!options.readOnly) ensureSearch(db);
  const reading = readingOf(db);
  const bookingTexts = new BookingTexts(db);
  reading.occupancy.follow({ add: () => undefined, remove: () => undefined, forget: () => bookingTexts.forget() });
  return {
    ...reading,
    bookingTexts,
    deviceId: deviceOf(db, options),
    boardTexts: new TextTables(options.newId),
    readOnly: options.readOnly ?? false,
    door: { open: false },
    now: options.now,
    newId: options.newId,
    busy: null,
    onChange: () => undefined,
  };
}

/** The same store through a connection of its own: what it writes is seen by nobody before it commits. In memory there
 * is one connection only. */
export function asideOf(store: Store, cacheKb: number): Store {
  const { sqlite } = store.db;
  if (sqlite.memory) return store;
  const db = connectAside(sqlite, cacheKb);
  return { ...store, ...readingOf(db), door: { open: false }, onChange: () => undefined };
}

/** A file, and what is known of it in memory. */
function readingOf(db: ReadableDb): Pick<Store, 'db' | 'occupancy' | 'availability' | 'memory'> {
  const occupancy = new OccupancyIndex(db);
  const memory = new TableMemory();
  occupancy.follow({ add: () => undefined, remove: () => undefined, forget: () => memory.forget() });
  occupancy.refresh();
  return { db, occupancy, availability: new AvailabilityIndex(db, occupancy), memory };
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
