/**
 * Hybrid logical clock (SYNC.md 1; Kulkarni et al., "Logical Physical Clocks", 2014): 41 bits of milliseconds
 * since 2020 and a 12-bit counter in one safe integer. Never goes back; a full counter moves the clock on.
 */
export type Hlc = number;

const EPOCH = Date.UTC(2020, 0, 1);
const COUNTER = 4096;

export function hlcAt(now: number): Hlc {
  return Math.max(0, now - EPOCH) * COUNTER;
}

/** The next stamp after `last`, not before the clock on the wall. */
export function nextHlc(last: Hlc, now: number): Hlc {
  return Math.max(last + 1, hlcAt(now));
}

/** The instant, in milliseconds since 1970, that a stamp was made at by its writer's clock. */
export function instantOfHlc(hlc: Hlc): number {
  return Math.floor(hlc / COUNTER) + EPOCH;
}
