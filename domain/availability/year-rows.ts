import type { Period } from '../time/period.ts';
import { anyBit, clearBits, maskOf, popcount, setBits } from './bits.ts';
import { type Kernel, ROWS_AT } from './kernel.ts';
import { ceilQuarter, floorQuarter, instantOf, ROW_BYTES, type SchoolYear, VECTOR_QUARTERS } from './quarters.ts';

/** One school year of bits per resource, 4.4 KB each, in the memory of a kernel; a row is read at its first question. */
export class YearRows {
  readonly kernel: Kernel;
  readonly #year: SchoolYear;
  readonly #read: (resourceId: string, period: Period) => Iterable<Period>;
  readonly #rows = new Map<string, number>();
  #words: Uint32Array;

  constructor(year: SchoolYear, kernel: Kernel, read: (resourceId: string, period: Period) => Iterable<Period>) {
    this.#year = year;
    this.kernel = kernel;
    this.#words = new Uint32Array(kernel.memory);
    this.#read = read;
  }

  /** The kernel's memory, until the next `rowOf`. */
  get words(): Uint32Array {
    return this.#words;
  }

  /** The address of a resource's row in the kernel's memory. */
  rowOf(resourceId: string): number {
    const known = this.#rows.get(resourceId);
    if (known !== undefined) return known;
    const row = ROWS_AT + this.#rows.size * ROW_BYTES;
    this.kernel.reserve(row + ROW_BYTES);
    // Asked here and not at each look: the kernel's memory is another object only after it has grown.
    if (this.#words.buffer !== this.kernel.memory) this.#words = new Uint32Array(this.kernel.memory);
    this.#rows.set(resourceId, row);
    this.#fill(resourceId);
    return row;
  }

  hold(resourceId: string, period: Period): void {
    this.#change(resourceId, period, setBits);
  }

  /** Only for a period on the grid: another holding may share the quarter at a finer edge (`reread`). */
  release(resourceId: string, period: Period): void {
    this.#change(resourceId, period, clearBits);
  }

  /** Reads the row again, if it is in use. */
  reread(resourceId: string): void {
    const row = this.#rows.get(resourceId);
    if (row === undefined) return;
    this.words.fill(0, row / 4, (row + ROW_BYTES) / 4);
    this.#fill(resourceId);
  }

  /** Tells whether none of the rows has a bit in the `need` quarters from `from` on, counted from the year's first. */
  areFree(rows: readonly number[], from: number, need: number): boolean {
    const { words } = this;
    for (const row of rows) if (anyBit(words, row / 4, from, from + need)) return false;
    return true;
  }

  /** In how many of the quarters [from, to) of the year any of the rows is held. */
  heldQuarters(rows: readonly number[], from: number, to: number): number {
    const { words } = this;
    let held = 0;
    for (let bit = from; bit < to; ) {
      const end = Math.min(to, (bit | 31) + 1);
      let word = 0;
      for (const row of rows) word |= words[row / 4 + (bit >>> 5)]!;
      held += popcount(word & maskOf(bit, end));
      bit = end;
    }
    return held;
  }

  #fill(resourceId: string): void {
    const start = instantOf(this.#year.first);
    const end = instantOf(this.#year.next + VECTOR_QUARTERS);
    for (const period of this.#read(resourceId, { start, end })) this.hold(resourceId, period);
  }

  #change(resourceId: string, period: Period, change: typeof setBits): void {
    const row = this.#rows.get(resourceId);
    if (row === undefined) return;
    const { first, next } = this.#year;
    const from = Math.max(floorQuarter(period.start), first) - first;
    const to = Math.min(ceilQuarter(period.end), next + VECTOR_QUARTERS) - first;
    change(this.words, row / 4, from, to);
  }
}
