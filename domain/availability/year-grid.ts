import type { Period } from '../time/period.ts';
import { ceilQuarter, floorQuarter, type Quarter, type SchoolYear } from './quarters.ts';

/** One school year of bits, by quarter: a line of one bit per resource for each quarter, so that "which of all resources
 * are free in [a, b)" is a few lines put together. */
export class YearGrid {
  readonly #year: SchoolYear;
  readonly #lineWords: number;
  readonly #words: Uint32Array;

  /** For resources with a column below `columns`, a multiple of 32. */
  constructor(year: SchoolYear, columns: number) {
    this.#year = year;
    this.#lineWords = columns / 32;
    this.#words = new Uint32Array((year.next - year.first) * this.#lineWords);
  }

  hold(column: number, period: Period): void {
    const bit = 1 << (column & 31);
    for (const at of this.#places(column, period)) this.#words[at]! |= bit;
  }

  /** Only for a period on the grid (as YearRows.release). */
  release(column: number, period: Period): void {
    const bit = ~(1 << (column & 31));
    for (const at of this.#places(column, period)) this.#words[at]! &= bit;
  }

  clearColumn(column: number): void {
    const bit = ~(1 << (column & 31));
    for (let at = column >>> 5; at < this.#words.length; at += this.#lineWords) this.#words[at]! &= bit;
  }

  /** Adds to `held` the columns that are held in any of the quarters [from, to). */
  addHeld(held: Uint32Array, from: Quarter, to: Quarter): void {
    const words = this.#words;
    const width = this.#lineWords;
    const last = (Math.min(to, this.#year.next) - this.#year.first) * width;
    for (let line = (Math.max(from, this.#year.first) - this.#year.first) * width; line < last; line += width)
      for (let word = 0; word < width; word += 1) held[word]! |= words[line + word]!;
  }

  *#places(column: number, period: Period): Generator<number> {
    const { first, next } = this.#year;
    const to = Math.min(ceilQuarter(period.end), next);
    for (let quarter = Math.max(floorQuarter(period.start), first); quarter < to; quarter += 1)
      yield (quarter - first) * this.#lineWords + (column >>> 5);
  }
}
