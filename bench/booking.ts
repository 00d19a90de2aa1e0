import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growthExponent, median, printLine, timeByTurns, timeEach } from './measure.ts';
import { ourStore } from './our-store.ts';
import { type PostgresPeer, startPostgres } from './postgres.ts';
import { randomFrom, type WorkBooking, workload, YEAR_START } from './workload.ts';

const SIZES = [100, 1000, 5000];
const SAMPLES = 400;
const WARM_UP = 50;
const HOUR = 3_600_000;
const AFTER_THE_YEAR = YEAR_START + 366 * 86_400_000;

/** A1: one durable booking; A2: one that is refused. Both sides hold the same year and must answer alike first. */
export async function benchBooking(): Promise<void> {
  const postgres = await startPostgres();
  const accepted: { R: number; cost: number }[] = [];
  const refused: { R: number; cost: number }[] = [];
  try {
    for (const R of SIZES) {
      const result = await benchSize(postgres, R);
      accepted.push({ R, cost: result.accepted });
      refused.push({ R, cost: result.refused });
    }
  } finally {
    await postgres.stop();
  }
  process.stdout.write(`${JSON.stringify({ row: 'A1', growthExponent: growthExponent(accepted).toFixed(2) })}\n`);
  process.stdout.write(`${JSON.stringify({ row: 'A2', growthExponent: growthExponent(refused).toFixed(2) })}\n`);
}

async function benchSize(postgres: PostgresPeer, R: number): Promise<{ accepted: number; refused: number }> {
  const year = workload(R);
  const ours = ourStore(R, year);
  await postgres.reset(R, year);
  const clashing = pick(year, SAMPLES, 7).map((booking) => ({ ...booking, start: booking.start + 60_000 }));
  const fresh = pick(year, SAMPLES, 8).map((booking, at) => later(booking, at));
  const probes = [...clashing.slice(0, 20), ...fresh.slice(0, 20).map((booking, at) => later(booking, SAMPLES + at))];
  for (const probe of probes) {
    const answers = [ours.request(probe)(), await postgres.book(probe)];
    if (answers[0] !== answers[1]) throw new Error(`A1/A2 answers differ at R=${R}: ${JSON.stringify(probe)}`);
  }
  const bare = bareSync();
  const sides = [
    fresh.map((booking) => accepting(ours.request(booking))),
    fresh.map((booking) => () => postgres.book(booking)),
    fresh.map(() => bare.write),
  ];
  const [acceptedOurs = 0, acceptedTheirs = 0, sync = 0] = (await timeByTurns(sides, WARM_UP)).map(median);
  bare.close();
  // Microseconds are not timed by turns: waiting for the other side's process would cool ours down each time.
  const refusing = clashing.map((booking) => ours.request(booking));
  const refusedOurs = median(await timeEach(refusing, WARM_UP));
  const refusedByThem = clashing.map((booking) => () => postgres.book(booking));
  const refusedTheirs = median(await timeEach(refusedByThem, WARM_UP));
  ours.close();
  line('A1', 'PostgreSQL EXCLUDE', R, acceptedOurs, acceptedTheirs, 2.5, '>= 2.5x');
  line('A1', 'one 4 KB write + fdatasync', R, acceptedOurs, sync, 1 / 1.5, '<= 1.5x its time');
  line('A2', 'PostgreSQL EXCLUDE', R, refusedOurs, refusedTheirs, 100, '>= 100x');
  return { accepted: acceptedOurs, refused: refusedOurs };
}

function line(
  row: string,
  reference: string,
  R: number,
  ours: number,
  theirs: number,
  least: number,
  goal: string,
): void {
  const ratio = theirs / ours;
  printLine({ row, reference, R, unit: 'us p50', ours, theirs, ratio, goal, met: ratio >= least });
}

/** What a disk takes for the least that is durable. */
function bareSync(): { write(): void; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'techlab-sync-'));
  const file = openSync(join(folder, 'page'), 'w');
  const page = Buffer.alloc(4096, 7);
  return {
    write() {
      writeSync(file, page, 0, page.length, 0);
      fdatasyncSync(file);
    },
    close() {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function pick(year: readonly WorkBooking[], count: number, seed: number): WorkBooking[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => year[Math.floor(random() * year.length)] as WorkBooking);
}

/** The same resources after the year is over, an hour of its own: certainly free, and within the horizon. */
function later(booking: WorkBooking, at: number): WorkBooking {
  const start = AFTER_THE_YEAR + (booking.start % HOUR) + at * 2 * HOUR;
  return { ...booking, start, end: start + HOUR };
}

/** A refusal is quicker than a booking: timed in its place it would flatter us. */
function accepting(request: () => boolean): () => void {
  return () => {
    if (!request()) throw new Error('A1: a booking that should be accepted was refused');
  };
}
