import { MINUTE } from '../time/period.ts';
import { chooseResources } from './choose-resources.ts';
import { CHUNK_BYTES, CHUNKS_AT, MOST_CHUNKS, MOST_NEED, OUT_AT, POOLS_AT } from './kernel.ts';
import { type Chunk, type ClaimSpan, claimSpan, planChunks } from './plan-chunks.ts';
import { instantOf } from './quarters.ts';
import type { CandidatePool, FoundSlot, SlotRequest } from './slot-request.ts';
import type { WallClock } from './wall-clock.ts';
import type { YearRows } from './year-rows.ts';

/** The first `limit` times that satisfy a request, in the order of time, each with what was chosen. */
export function findSlots(
  request: SlotRequest,
  pools: readonly CandidatePool[],
  limit: number,
  clock: WallClock,
  rowsOf: (startYear: number) => YearRows,
): readonly FoundSlot[] {
  const span = claimSpan(request);
  if (request.lengthMinutes <= 0 || span.need > MOST_NEED || limit <= 0) return [];
  const chunks = planChunks(request, clock);
  const found: FoundSlot[] = [];
  const perDay = new Map<number, number>();
  let at = 0;
  while (at < chunks.length && found.length < limit) {
    const { startYear } = chunks[at]!;
    const batch: Chunk[] = [];
    while (at + batch.length < chunks.length && batch.length < MOST_CHUNKS) {
      const chunk = chunks[at + batch.length]!;
      if (chunk.startYear !== startYear) break;
      batch.push(chunk);
    }
    searchBatch(request, span, pools, limit, rowsOf(startYear), batch, perDay, found);
    at += batch.length;
  }
  return found;
}

/** Asks the kernel until there is enough or the batch is done: what it counts can still drop out, when the day is full or
 * the pools want the same pieces. */
function searchBatch(
  request: SlotRequest,
  span: ClaimSpan,
  pools: readonly CandidatePool[],
  limit: number,
  rows: YearRows,
  batch: readonly Chunk[],
  perDay: Map<number, number>,
  found: FoundSlot[],
): void {
  const addresses = pools.map(({ candidates }) => candidates.map(({ claimed }) => claimed.map((id) => rows.rowOf(id))));
  writePools(new Uint32Array(rows.kernel.memory), pools, addresses);
  const mostPerDay = request.mostPerDay ?? limit;
  for (let from = 0; from < batch.length && found.length < limit; ) {
    const words = new Uint32Array(rows.kernel.memory);
    writeChunks(words, batch, from);
    const done = rows.kernel.run(pools.length, batch.length - from, span.need, limit - found.length, mostPerDay);
    for (let chunk = 0; chunk < done; chunk += 1) {
      const { day, base, offset } = batch[from + chunk]!;
      for (let bit = 0; bit < 128 && found.length < limit; bit += 1) {
        const word = words[OUT_AT / 4 + chunk * 4 + (bit >>> 5)]!;
        if (word === 0) bit |= 31;
        if (((word >>> (bit & 31)) & 1) === 0) continue;
        const taken = perDay.get(day) ?? 0;
        if (taken >= mostPerDay) break;
        const chosen = chooseResources(pools, (pool, candidate) =>
          addresses[pool]![candidate]!.every((row) => rows.isFree(row, offset, bit, span.need)),
        );
        if (!chosen) continue;
        perDay.set(day, taken + 1);
        const start = instantOf(base + bit + span.before);
        found.push({ start, end: start + request.lengthMinutes * MINUTE, resourceIds: chosen });
      }
    }
    from += done;
  }
}

function writePools(words: Uint32Array, pools: readonly CandidatePool[], rows: readonly (readonly number[][])[]): void {
  let at = POOLS_AT / 4;
  for (const [index, { quantity }] of pools.entries()) {
    const candidates = rows[index]!;
    const length = candidates.reduce((sum, claimed) => sum + 1 + claimed.length, 0);
    if ((at + 3 + length) * 4 > CHUNKS_AT) throw new RangeError('the pools of the request are too large');
    const digits = quantity > 1 ? 32 - Math.clz32(quantity - 1) : 0;
    words[at] = length * 4;
    words[at + 1] = digits * 16;
    words[at + 2] = 2 ** digits - quantity;
    at += 3;
    for (const claimed of candidates) {
      words[at] = claimed.length;
      words.set(claimed, at + 1);
      at += 1 + claimed.length;
    }
  }
}

function writeChunks(words: Uint32Array, batch: readonly Chunk[], from: number): void {
  let at = CHUNKS_AT / 4;
  for (let chunk = from; chunk < batch.length; chunk += 1) {
    const { allowed, offset } = batch[chunk]!;
    words.set(allowed, at);
    words[at + 4] = offset;
    at += CHUNK_BYTES / 4;
  }
}
