import { type ReadableDb, statement } from '../connection.ts';

export interface Counts {
  readonly locations: number;
  readonly rooms: number;
  readonly organisations: number;
  readonly assets: number;
  readonly models: number;
  readonly kits: number;
  readonly bookings: number;
}

const tables = {
  locations: 'location',
  rooms: 'room',
  organisations: 'organisation',
  assets: 'asset',
  models: 'asset_model',
  kits: 'kit',
  bookings: 'booking',
} as const;

/** How many live rows of each kind the store holds. */
export function countRows(db: ReadableDb): Counts {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      statement(db, `SELECT count(*) FROM "${table}" WHERE deleted = 0`).pluck().get(),
    ]),
  ) as unknown as Counts;
}

/** Nothing has been put in yet: the welcome screen shows, and the demo region may come in. */
export function isEmpty(db: ReadableDb): boolean {
  if (readSetting(db, 'region.name') !== null) return false;
  return Object.values(tables).every(
    (table) => statement(db, `SELECT 1 FROM "${table}" WHERE deleted = 0 LIMIT 1`).get() === undefined,
  );
}

/** The value of a setting of the region, or null. */
export function readSetting(db: ReadableDb, id: string): unknown {
  const value = statement(db, 'SELECT value FROM setting WHERE id = ? AND deleted = 0').pluck().get(id);
  return typeof value === 'string' ? JSON.parse(value) : null;
}
