import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { v7 } from 'uuid';
import { type BoardColumns, DIRECT, emptyColumns, readColumns } from '#domain/booking/board-columns.ts';
import { median, printLine, timeEach } from './measure.ts';

const ROWS = 12_000;
const BOOKINGS = 2000;
const RESOURCES = 60;
const ROUNDS = 40;
const START = Date.UTC(2027, 2, 8, 8);
const HOUR = 3_600_000;

/** GOALS row C: who holds what, 12,000 rows that the store has at hand, over a MessagePort until every row has been read:
 * as objects by structured clone, and as columns whose ids the other side was told before. */
export async function benchColumns(): Promise<void> {
  const bookingIds = Array.from({ length: BOOKINGS }, () => v7());
  const resourceIds = Array.from({ length: RESOURCES }, () => v7());
  const objects = Array.from({ length: ROWS }, (_, row) => ({
    bookingId: bookingIds[row % BOOKINGS] ?? '',
    allocationId: v7(),
    resourceId: resourceIds[row % RESOURCES] ?? '',
    start: START + row * HOUR,
    end: START + (row + 1) * HOUR,
    direct: row % 3 === 0,
    flexible: false,
  }));
  const texts = [...bookingIds, ...resourceIds, ...objects.map(({ allocationId }) => allocationId)];
  const columns = pack(objects, texts);
  const channel = new MessageChannel();
  const cross = <T>(message: T, transfer: readonly ArrayBuffer[] = []): T => {
    channel.port1.postMessage(message, [...transfer]);
    return receiveMessageOnPort(channel.port2)?.message;
  };
  const asObjects = () => cross(objects);
  // The store keeps its own: what is handed over is a copy.
  const asColumns = () => {
    const bytes = columns.bytes.slice();
    return readColumns(cross(bytes, [bytes.buffer]));
  };
  if (JSON.stringify(unpack(asColumns(), texts)) !== JSON.stringify(asObjects())) {
    throw new Error('row C: the columns say something else than the objects');
  }
  const ourSamples: number[] = [];
  const theirSamples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirSamples.push(...(await timeEach([() => sumOfObjects(asObjects())], 0)));
    ourSamples.push(...(await timeEach([() => sumOfColumns(asColumns()), () => sumOfColumns(asColumns())], 0)));
  }
  channel.port1.close();
  const ours = median(ourSamples);
  const theirs = median(theirSamples);
  const met = theirs / ours >= 40 && ours <= 1000;
  const goal = '>= 40x and 12,000 rows <= 1000 us';
  printLine({
    row: 'C',
    reference: 'objects by structured clone',
    unit: 'us',
    ours,
    theirs,
    ratio: theirs / ours,
    goal,
    met,
  });
}

interface Row {
  readonly bookingId: string;
  readonly allocationId: string;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
  readonly direct: boolean;
  readonly flexible: boolean;
}

function pack(rows: readonly Row[], texts: readonly string[]): BoardColumns {
  const places = new Map(texts.map((text, place) => [text, place]));
  const columns = emptyColumns(0, rows.length);
  const { claims } = columns;
  for (const [at, row] of rows.entries()) {
    claims.start[at] = row.start;
    claims.end[at] = row.end;
    for (const name of ['bookingId', 'allocationId', 'resourceId'] as const)
      claims[name][at] = places.get(row[name]) ?? 0;
    claims.flags[at] = row.direct ? DIRECT : 0;
  }
  return columns;
}

function unpack({ claims }: BoardColumns, texts: readonly string[]): Row[] {
  return Array.from(claims.start, (start, at) => ({
    bookingId: texts[claims.bookingId[at] ?? 0] ?? '',
    allocationId: texts[claims.allocationId[at] ?? 0] ?? '',
    resourceId: texts[claims.resourceId[at] ?? 0] ?? '',
    start,
    end: claims.end[at] ?? 0,
    direct: claims.flags[at] === DIRECT,
    flexible: false,
  }));
}

function sumOfObjects(rows: readonly Row[]): number {
  let sum = 0;
  for (const { start, end } of rows) sum += end - start;
  return sum;
}

function sumOfColumns({ claims }: BoardColumns): number {
  let sum = 0;
  for (let row = 0; row < claims.count; row += 1) sum += (claims.end[row] as number) - (claims.start[row] as number);
  return sum;
}
