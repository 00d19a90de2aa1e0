import { firstSlots } from '#db/availability/first-slots.ts';
import { freeOfGroup, resourceGroup } from '#db/availability/free-resources.ts';
import type { SlotRequest } from '#domain/availability/slot-request.ts';
import { addDays, toInstant } from '#domain/time/wall-time.ts';
import { growthExponent, median, printLine, timeEach } from './measure.ts';
import { type OurStore, ourStore } from './our-store.ts';
import { type PostgresPeer, startPostgres } from './postgres.ts';
import { randomFrom, type WorkBooking, workload, YEAR_START } from './workload.ts';

const SIZES = [100, 1000, 5000];
const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
const LENGTH = 6 * QUARTER;
const FIRST_DAY = '2027-09-06';
const DAYS = 60;
const POOL = 50;
const LIMIT = 10;
const ROOM = 0;
const INSTRUCTOR = 1;
const POOL_FROM = 2;

type Points = { readonly R: number; readonly cost: number }[];

/** B1: which of R are free in [a, b). B2: the first 10 times for 3 of a pool of 50, a room and an instructor, in 60 days; and
 * the same for all 50, one of which is never free by day, so that every day is searched in vain. */
export async function benchAvailability(): Promise<void> {
  const postgres = await startPostgres();
  const points: Record<string, Points> = { B1: [], B2: [], 'B2 no answer': [] };
  try {
    for (const R of SIZES) {
      const year = [
        ...workload(R).filter(({ resources }) => !resources.includes(POOL_FROM + POOL - 1)),
        ...neverFree(),
      ];
      const ours = ourStore(R, year);
      await postgres.reset(R, year);
      points['B1']?.push({ R, cost: await benchFree(ours, R) });
      points['B2']?.push({ R, cost: await benchFirst(ours, postgres, R, 3) });
      points['B2 no answer']?.push({ R, cost: await benchFirst(ours, postgres, R, POOL) });
      ours.close();
    }
  } finally {
    await postgres.stop();
  }
  for (const [row, costs] of Object.entries(points))
    process.stdout.write(`${JSON.stringify({ row, growthExponent: growthExponent(costs).toFixed(2) })}\n`);
}

/** Against a seek per resource in the index, bounded by the longest booking. */
async function benchFree(ours: OurStore, R: number): Promise<number> {
  const { store, rooms } = ours;
  const longest = store.db.sqlite.prepare('SELECT max(end_at - start_at) FROM occupancy').pluck().get() as number;
  const query = store.db.sqlite
    .prepare(
      `SELECT id FROM resource WHERE NOT EXISTS (SELECT 1 FROM occupancy
       WHERE resource_id = resource.id AND start_at < :end AND start_at > :start - :longest AND end_at > :start)`,
    )
    .pluck();
  const random = randomFrom(5);
  const periods = Array.from({ length: 300 }, () => {
    const start = YEAR_START + Math.floor(random() * 365 * 96) * QUARTER;
    return { start, end: start + LENGTH };
  });
  const group = resourceGroup(store, rooms);
  const free = (period: { start: number; end: number }) => freeOfGroup(store, group, period);
  const theirs = (period: { start: number; end: number }) => query.all({ ...period, longest }) as string[];
  for (const period of periods) compare('B1', R, [...free(period)].sort(), theirs(period).sort());
  const cost = await p50(periods, free);
  const sqlite = await p50(periods.slice(0, 60), theirs);
  line('B1', 'SQLite bounded index', R, cost, sqlite, 30);
  if (R === 5000) line('B1', 'the whole answer in 50 us', R, cost, 50, 1);
  return cost;
}

async function benchFirst(ours: OurStore, postgres: PostgresPeer, R: number, quantity: number): Promise<number> {
  const { store, rooms } = ours;
  const request = requestOf(rooms, quantity);
  const starts = request.days.flatMap(({ date }) => {
    const [opens, closes] = [toInstant(date, '08:00'), toInstant(date, '17:00')];
    return Array.from({ length: (closes - opens - LENGTH) / QUARTER + 1 }, (_, at) => opens + at * QUARTER);
  });
  const pool = Array.from({ length: POOL }, (_, at) => POOL_FROM + at);
  const longest = store.db.sqlite.prepare('SELECT max(end_at - start_at) FROM occupancy').pluck().get() as number;
  const isHeld = `EXISTS (SELECT 1 FROM occupancy WHERE resource_id = %
    AND start_at < candidate.value + :length AND start_at > candidate.value - :longest AND end_at > candidate.value)`;
  const query = store.db.sqlite
    .prepare(
      `SELECT candidate.value FROM json_each(:starts) AS candidate
       WHERE NOT ${isHeld.replace('%', ':room')} AND NOT ${isHeld.replace('%', ':instructor')}
         AND (SELECT count(*) FROM json_each(:pool) AS piece WHERE NOT ${isHeld.replace('%', 'piece.value')}) >= :quantity
       LIMIT ${LIMIT}`,
    )
    .pluck();
  const answer = () => firstSlots(store, request, LIMIT);
  const bySqlite = () =>
    query.all({
      starts: JSON.stringify(starts),
      pool: JSON.stringify(pool.map((at) => rooms[at])),
      room: rooms[ROOM],
      instructor: rooms[INSTRUCTOR],
      length: LENGTH,
      longest,
      quantity,
    }) as number[];
  const byPostgres = () =>
    postgres.firstStarts({ starts, lengthMs: LENGTH, needed: [ROOM, INSTRUCTOR], pool, quantity, limit: LIMIT });
  const found = answer().map(({ start }) => start);
  const row = quantity === POOL ? 'B2 no answer' : 'B2';
  if (quantity === POOL && found.length > 0) throw new Error('B2: there is an answer');
  compare(row, R, found, bySqlite());
  compare(row, R, found, await byPostgres());
  const cost = await p50(Array.from({ length: 300 }), answer);
  const sqlite = await p50(Array.from({ length: quantity === POOL ? 7 : 40 }), bySqlite);
  const their = await p50(Array.from({ length: quantity === POOL ? 4 : 15 }), byPostgres);
  line(row, 'SQLite bounded index', R, cost, sqlite, quantity === POOL ? 1000 : 50);
  line(row, 'PostgreSQL', R, cost, their, quantity === POOL ? 10_000 : 700);
  return cost;
}

function requestOf(rooms: readonly string[], quantity: number): SlotRequest {
  const days = Array.from({ length: DAYS }, (_, at) => ({
    date: addDays(FIRST_DAY, at),
    windows: [{ opens: '08:00', closes: '17:00' }],
  }));
  const pools = [
    { resourceIds: rooms.slice(ROOM, ROOM + 1), quantity: 1 },
    { resourceIds: rooms.slice(INSTRUCTOR, INSTRUCTOR + 1), quantity: 1 },
    { resourceIds: rooms.slice(POOL_FROM, POOL_FROM + POOL), quantity },
  ];
  const zone = 'Europe/Amsterdam';
  return { lengthMinutes: LENGTH / 60_000, setupMinutes: 0, cleanupMinutes: 0, zone, days, pools };
}

/** The last piece of the pool has a place elsewhere, every working day. */
function neverFree(): readonly WorkBooking[] {
  return Array.from({ length: DAYS }, (_, at) => {
    const start = toInstant(addDays(FIRST_DAY, at), '08:00');
    return { resources: [POOL_FROM + POOL - 1], start, end: start + 9 * HOUR };
  });
}

function compare(row: string, R: number, ours: readonly unknown[], theirs: readonly unknown[]): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    throw new Error(`${row} answers differ at R=${R}: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`);
}

async function p50<T>(questions: readonly T[], ask: (question: T) => unknown): Promise<number> {
  const calls = questions.map((question) => () => ask(question));
  return median(await timeEach(calls, Math.floor(calls.length / 5)));
}

function line(row: string, reference: string, R: number, ours: number, theirs: number, least: number): void {
  const ratio = theirs / ours;
  printLine({ row, reference, R, unit: 'us p50', ours, theirs, ratio, goal: `>= ${least}x`, met: ratio >= least });
}
