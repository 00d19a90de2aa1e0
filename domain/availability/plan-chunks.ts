import { ceilQuarter, floorQuarter, type Quarter, schoolYearOf, toQuarters, VECTOR_QUARTERS } from './quarters.ts';
import type { SlotRequest } from './slot-request.ts';
import type { WallClock } from './wall-clock.ts';

/** Up to 128 quarters of one day in one school year. Bit n of `allowed`: the claim may begin at `base` + n. */
export interface Chunk {
  readonly startYear: number;
  readonly day: number;
  /** On a whole byte of the year's rows. */
  readonly base: Quarter;
  readonly offset: number;
  readonly allowed: Uint32Array;
}

/** Quarters of a claim: the visit with set-up and clean-up. */
export interface ClaimSpan {
  readonly before: number;
  readonly need: number;
}

export function claimSpan(request: SlotRequest): ClaimSpan {
  const before = toQuarters(request.setupMinutes);
  return { before, need: before + toQuarters(request.lengthMinutes + request.cleanupMinutes) };
}

/** The allowed starts of a request, cut into chunks in which each start has its whole claim. */
export function planChunks(request: SlotRequest, clock: WallClock): readonly Chunk[] {
  const { before, need } = claimSpan(request);
  const length = toQuarters(request.lengthMinutes);
  const step = Math.max(1, toQuarters(request.everyMinutes ?? 15));
  const earliest = request.notBefore === undefined ? Number.NEGATIVE_INFINITY : ceilQuarter(request.notBefore);
  const chunks: Chunk[] = [];
  let year = schoolYearOf(0);
  for (const [day, { date, windows }] of request.days.entries()) {
    let chunk: Chunk | undefined;
    for (const { opens, closes } of windows) {
      const opening = ceilQuarter(clock(date, opens));
      const lastStart = floorQuarter(clock(date, closes)) - length;
      for (let start = opening; start <= lastStart; start += step) {
        if (start < earliest) continue;
        const begin = start - before;
        if (!chunk || begin < chunk.base || begin - chunk.base + need > VECTOR_QUARTERS || begin >= year.next) {
          if (begin < year.first || begin >= year.next) year = schoolYearOf(begin);
          const offset = (begin - year.first) >>> 3;
          const base = year.first + offset * 8;
          chunk = { startYear: year.startYear, day, base, offset, allowed: new Uint32Array(4) };
          chunks.push(chunk);
        }
        const bit = begin - chunk.base;
        chunk.allowed[bit >>> 5]! |= 1 << (bit & 31);
      }
    }
  }
  return chunks;
}
