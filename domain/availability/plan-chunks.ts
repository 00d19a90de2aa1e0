import { maskOf } from './bits.ts';
import { ceilQuarter, floorQuarter, type Quarter, schoolYearOf, toQuarters, VECTOR_QUARTERS } from './quarters.ts';
import type { SlotRequest } from './slot-request.ts';
import type { WallClock } from './wall-clock.ts';

/** Up to 128 quarters of one day in one school year. */
export interface Chunk {
  readonly startYear: number;
  readonly day: number;
  /** On a whole byte of the year's rows. */
  readonly base: Quarter;
  readonly offset: number;
  /** Bit n, in words of 32: the claim may begin at `base` + n. */
  readonly allowed: number[];
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

/** The allowed starts of the days [from, to) of a request, cut into chunks in which each start has its whole claim. */
export function planChunks(request: SlotRequest, clock: WallClock, from: number, to: number): readonly Chunk[] {
  const { before, need } = claimSpan(request);
  const length = toQuarters(request.lengthMinutes);
  const step = Math.max(1, toQuarters(request.everyMinutes ?? 15));
  const earliest = request.notBefore === undefined ? Number.NEGATIVE_INFINITY : ceilQuarter(request.notBefore);
  const chunks: Chunk[] = [];
  let year = schoolYearOf(0);
  for (let day = from; day < to; day += 1) {
    const { date, windows } = request.days[day]!;
    let chunk: Chunk | undefined;
    for (const { opens, closes } of windows) {
      let start = ceilQuarter(clock(date, opens));
      if (start < earliest) start += Math.ceil((earliest - start) / step) * step;
      const end = floorQuarter(clock(date, closes)) - length + 1;
      while (start < end) {
        const begin = start - before;
        if (!chunk || begin < chunk.base || begin - chunk.base + need > VECTOR_QUARTERS || begin >= year.next) {
          if (begin < year.first || begin >= year.next) year = schoolYearOf(begin);
          const offset = (begin - year.first) >>> 3;
          chunk = { startYear: year.startYear, day, base: year.first + offset * 8, offset, allowed: [0, 0, 0, 0] };
          chunks.push(chunk);
        }
        const last = Math.min(end - before, year.next, chunk.base + VECTOR_QUARTERS - need + 1);
        start = allow(chunk, begin, last, step) + before;
      }
    }
  }
  return chunks;
}

/** Allows each start from `begin` up to `end`; gives the next. */
function allow({ base, allowed }: Chunk, begin: Quarter, end: Quarter, step: number): Quarter {
  let at = begin - base;
  const last = end - base;
  while (at < last) {
    const next = step === 1 ? Math.min(last, (at | 31) + 1) : at + step;
    allowed[at >>> 5]! |= step === 1 ? maskOf(at, next) : 1 << (at & 31);
    at = next;
  }
  return base + at;
}
