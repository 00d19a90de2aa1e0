import { bookRows } from '#db/booking/import-bookings.ts';
import { transactInPieces } from '#db/write-door/transact-in-pieces.ts';
import { accept } from '#domain/result.ts';
import { growthExponent, printLine } from './measure.ts';
import { ourStore } from './our-store.ts';
import { startPostgres } from './postgres.ts';
import { randomFrom, type WorkBooking, YEAR_START } from './workload.ts';

const SIZES = [100, 1000, 5000];
const CANDIDATES = 100_000;
const HOUR = 3_600_000;
const LEAST: Readonly<Record<number, number>> = { 100: 15, 1000: 15, 5000: 10 };

/** A4: 100,000 wanted bookings, each checked against what is there and what came before it, in one durable transaction. */
export async function benchImport(): Promise<void> {
  const postgres = await startPostgres();
  const points: { R: number; cost: number }[] = [];
  try {
    for (const R of SIZES) {
      const wanted = candidates(R);
      const ours = ourStore(R, []);
      const rows = wanted.map(({ resources: [resource], start, end }, row) => ({
        row,
        resource: `Ruimte ${resource}`,
        start,
        end,
        title: 'Groep 7',
      }));
      const act = { actor: 'bench', action: 'import.bookings' };
      const before = performance.now();
      const importing = transactInPieces(ours.store, act, rows.length, function* (tx) {
        return accept(yield* bookRows(tx, rows, false));
      });
      let step = importing.next();
      while (!step.done) step = importing.next();
      if (!step.value.ok) throw new Error('an import is never refused');
      const report = step.value.value;
      const cost = performance.now() - before;
      ours.close();
      await postgres.reset(R, []);
      const begun = performance.now();
      const booked = await postgres.importAll(wanted);
      const theirs = performance.now() - begun;
      if (booked !== report.booked || report.booked + report.clashes.length !== CANDIDATES)
        throw new Error(`A4 answers differ at R=${R}: ${report.booked} and ${booked} booked`);
      const ratio = theirs / cost;
      const least = LEAST[R] ?? 15;
      const reference = `PostgreSQL, loop in the server, ${booked} booked`;
      const goal = `>= ${least}x`;
      printLine({ row: 'A4', reference, R, unit: 'ms', ours: cost, theirs, ratio, goal, met: ratio >= least });
      points.push({ R, cost });
    }
  } finally {
    await postgres.stop();
  }
  process.stdout.write(`${JSON.stringify({ row: 'A4', growthExponent: growthExponent(points).toFixed(2) })}\n`);
}

/** Hours of the year at random: the fewer resources, the more of them clash. */
function candidates(resources: number): readonly WorkBooking[] {
  const random = randomFrom(11);
  return Array.from({ length: CANDIDATES }, () => {
    const start = YEAR_START + Math.floor(random() * 365 * 24 * 4) * (HOUR / 4);
    return { resources: [Math.floor(random() * resources)], start, end: start + HOUR };
  });
}
