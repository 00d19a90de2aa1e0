import { OccupancyIndex } from './booking/occupancy-index.ts';
import { type ReadableDb, statement } from './connection.ts';
import type { Change } from './write-door/transaction.ts';

/** An open data file with all that commands need. One thread owns it. */
export interface Store {
  readonly db: ReadableDb;
  readonly deviceId: string;
  readonly occupancy: OccupancyIndex;
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
}

export function createStore(db: ReadableDb, options: StoreOptions): Store {
  const occupancy = new OccupancyIndex(db);
  occupancy.refresh();
  return {
    db,
    deviceId: deviceOf(db, options),
    occupancy,
    readOnly: options.readOnly ?? false,
    door: { open: false },
    now: options.now,
    newId: options.newId,
    onChange: () => undefined,
  };
}

function deviceOf(db: ReadableDb, options: StoreOptions): string {
  const known = statement(db, 'SELECT id FROM sync_device WHERE this = 1').pluck().get();
  if (typeof known === 'string') return known;
  const id = options.newId();
  if (options.readOnly) return id;
  statement(db, 'INSERT INTO sync_device (id, name, this, created_at) VALUES (?, ?, 1, ?)').run(
    id,
    options.deviceName ?? '',
    options.now(),
  );
  return id;
}
