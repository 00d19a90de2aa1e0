import { MINUTE } from '../time/period.ts';
import { type Chooser, createChooser } from './choose-resources.ts';
import { CHUNK_BYTES, CHUNKS_AT, MOST_CHUNKS, MOST_NEED, OUT_AT, POOLS_AT } from './kernel.ts';
import { type Chunk, type ClaimSpan, claimSpan, planChunks } from './plan-chunks.ts';
import { instantOf, VECTOR_QUARTERS } from './quarters.ts';
import type { CandidatePool, FoundSlot, SlotRequest } from './slot-request.ts';
import type { WallClock } from './wall-clock.ts';
import type { YearRows } from './year-rows.ts';

/** Days are planned one at first, then two, then four: an answer is most often near. */
const FIRST_DAYS = 1;

/** The first `limit` times that satisfy a request, in the order of time, each with what was chosen. */
export function findSlots(
  request: SlotRequest,
  pools: readonly CandidatePool[],
  limit: number,
  clock: WallClock,
  rowsOf: (startYear: number) => YearRows,
): readonly FoundSlot[] {
  const span = claimSpan(request);
  if (request.lengthMinutes <= 0 || span.need > MOST_NEED) return [];
  const mostPerDay = request.mostPerDay ?? limit;
  const choose = createChooser(pools);
  const search: Search = { request, span, pools, choose, limit, mostPerDay, found: [], perDay: new Map() };
  let year: SearchedYear | undefined;
  for (let day = 0, days = FIRST_DAYS; day < request.days.length && search.found.length < limit; days *= 2) {
    const to = Math.min(day + days, request.days.length);
    const chunks = planChunks(request, clock, day, to);
    for (let at = 0; at < chunks.length && search.found.length < limit; ) {
      const { startYear } = chunks[at]!;
      if (year?.startYear !== startYear) year = searchedYear(startYear, rowsOf(startYear), pools);
      let end = at + 1;
      while (end < chunks.length && end - at < MOST_CHUNKS && chunks[end]!.startYear === startYear) end += 1;
      searchChunks(search, year, chunks.slice(at, end));
      at = end;
    }
    day = to;
  }
  return search.found;
}

interface Search {
  readonly request: SlotRequest;
  readonly span: ClaimSpan;
  readonly pools: readonly CandidatePool[];
  readonly choose: Chooser;
  readonly limit: number;
  readonly mostPerDay: number;
  readonly found: FoundSlot[];
  readonly perDay: Map<number, number>;
}

/** The rows of a year with the request's pools written into their memory. */
interface SearchedYear {
  readonly startYear: number;
  readonly rows: YearRows;
  /** Per pool and candidate, where the rows of all that it claims lie. */
  readonly addresses: readonly (readonly (readonly number[])[])[];
}

function searchedYear(startYear: number, rows: YearRows, pools: readonly CandidatePool[]): SearchedYear {
  const addresses = pools.map(({ candidates }) => candidates.map(({ claimed }) => claimed.map((id) => rows.rowOf(id))));
  writePools(rows.words, pools, addresses);
  return { startYear, rows, addresses };
}

/** Asks the kernel until there is enough or the chunks are done: what it counts can still drop out, when the day is full or
 * the pools want the same pieces. */
function searchChunks(search: Search, { rows, addresses }: SearchedYear, chunks: readonly Chunk[]): void {
  const { request, span, pools, choose, limit, mostPerDay, found, perDay } = search;
  const { words } = rows;
  for (let from = 0; from < chunks.length && found.length < limit; ) {
    writeChunks(words, chunks, from);
    const done = rows.kernel.run(pools.length, chunks.length - from, span.need, limit - found.length, mostPerDay);
    for (let chunk = 0; chunk < done; chunk += 1) {
      const { day, base, offset } = chunks[from + chunk]!;
      for (let bit = 0; bit < VECTOR_QUARTERS && found.length < limit; bit += 1) {
        const word = words[OUT_AT / 4 + chunk * 4 + (bit >>> 5)]!;
        if (word === 0) bit |= 31;
        if (((word >>> (bit & 31)) & 1) === 0) continue;
        const taken = perDay.get(day) ?? 0;
        if (taken >= mostPerDay) break;
        const chosen = choose((pool, candidate) =>
          rows.areFree(addresses[pool]![candidate]!, offset * 8 + bit, span.need),
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
      at += 1;
      for (const row of claimed) words[at++] = row;
    }
  }
}

function writeChunks(words: Uint32Array, chunks: readonly Chunk[], from: number): void {
  let at = CHUNKS_AT / 4;
  for (let chunk = from; chunk < chunks.length; chunk += 1) {
    const { allowed, offset } = chunks[chunk]!;
    for (let word = 0; word < 4; word += 1) words[at + word] = allowed[word]!;
    words[at + 4] = offset;
    at += CHUNK_BYTES / 4;
  }
}
