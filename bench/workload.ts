/** A school year of bookings that do not clash, the same from the same seed. */
export interface WorkBooking {
  readonly resources: readonly number[];
  readonly start: number;
  readonly end: number;
}

export const YEAR_START = Date.UTC(2027, 7, 1);
const SLOT = 2 * 3_600_000;
const SLOTS = 365 * 12;
const BOOKINGS_PER_RESOURCE = 20;

/** mulberry32, Tommy Ettinger: small, seeded, good enough to spread bookings. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 15 in a hundred take 3 to 8 resources (GOALS: how real labs book), the others one. */
export function workload(resources: number, seed = 1): readonly WorkBooking[] {
  const random = randomFrom(seed);
  const taken = new Set<number>();
  const bookings: WorkBooking[] = [];
  let placed = 0;
  while (placed < resources * BOOKINGS_PER_RESOURCE) {
    const slot = Math.floor(random() * SLOTS);
    const count = random() < 0.15 ? 3 + Math.floor(random() * 6) : 1;
    const wanted = new Set(Array.from({ length: count }, () => Math.floor(random() * resources)));
    const free = [...wanted].filter((resource) => !taken.has(resource * SLOTS + slot));
    if (free.length < wanted.size) continue;
    for (const resource of free) taken.add(resource * SLOTS + slot);
    const start = YEAR_START + slot * SLOT + Math.floor(random() * 4) * 900_000;
    bookings.push({ resources: free, start, end: start + 3_600_000 });
    placed += free.length;
  }
  return bookings;
}
