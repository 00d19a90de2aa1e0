import { popcount } from './bits.ts';
import { CHUNK_BYTES, CHUNKS_AT, type Kernel, OUT_AT, POOLS_AT, ROWS_AT } from './kernel.ts';

/** kernel.wat in JavaScript, four words of 32 bits where that has one of 128. */
export function createScriptKernel(): Kernel {
  let memory = new ArrayBuffer(ROWS_AT);
  let words = new Uint32Array(memory);
  const starts = new Uint32Array(4);
  const reached = new Uint32Array(4);
  const free = new Uint32Array(4);

  /** Leaves in `starts` those that the pool can serve; gives the word after the pool. */
  const keepServed = (pool: number, offset: number, need: number): number => {
    const end = pool + 3 + words[pool]! / 4;
    const counterWords = words[pool + 1]! / 4;
    for (let word = 0; word < counterWords; word += 1)
      words[word] = ((words[pool + 2]! >>> (word >>> 2)) & 1) === 1 ? 0xffffffff : 0;
    reached.fill(0);
    let at = pool + 3;
    while (at < end && isShort(starts, reached)) {
      free.fill(0);
      for (const last = at + words[at]!; at < last; ) {
        at += 1;
        addRow(free, words, words[at]! + offset);
      }
      at += 1;
      for (let word = 0; word < 4; word += 1) free[word] = ~free[word]!;
      erode(free, need);
      for (let digit = 0; digit < counterWords; digit += 4) {
        for (let word = 0; word < 4; word += 1) {
          const counter = words[digit + word]!;
          words[digit + word] = counter ^ free[word]!;
          free[word] = counter & free[word]!;
        }
      }
      for (let word = 0; word < 4; word += 1) reached[word]! |= free[word]!;
    }
    for (let word = 0; word < 4; word += 1) starts[word]! &= reached[word]!;
    return end;
  };

  return {
    get memory() {
      return memory;
    },
    reserve(bytes) {
      if (bytes <= memory.byteLength) return;
      const grown = new ArrayBuffer(Math.max(Math.ceil(bytes / 65_536) * 65_536, memory.byteLength * 2));
      new Uint32Array(grown).set(words);
      memory = grown;
      words = new Uint32Array(memory);
    },
    run(poolCount, chunkCount, need, want, mostPerChunk) {
      let found = 0;
      for (let chunk = 0; chunk < chunkCount; chunk += 1) {
        const at = (CHUNKS_AT + chunk * CHUNK_BYTES) / 4;
        const offset = words[at + 4]!;
        for (let word = 0; word < 4; word += 1) starts[word] = words[at + word]!;
        let pool = POOLS_AT / 4;
        for (let done = 0; done < poolCount && anyOf(starts); done += 1) pool = keepServed(pool, offset, need);
        let count = 0;
        for (let word = 0; word < 4; word += 1) {
          words[OUT_AT / 4 + chunk * 4 + word] = starts[word]!;
          count += popcount(starts[word]!);
        }
        found += Math.min(count, mostPerChunk);
        if (found >= want) return chunk + 1;
      }
      return chunkCount;
    },
  };
}

/** Adds the 128 bits at a byte address, which need not lie on a word. */
function addRow(sum: Uint32Array, words: Uint32Array, address: number): void {
  const at = address >>> 2;
  const shift = (address & 3) * 8;
  for (let word = 0; word < 4; word += 1) {
    const low = words[at + word]!;
    sum[word]! |= shift === 0 ? low : (low >>> shift) | (words[at + word + 1]! << (32 - shift));
  }
}

/** By doubling: a bit stays when it and the `need` - 1 after it are set. */
function erode(bits: Uint32Array, need: number): void {
  for (let have = 1; have < need; ) {
    const by = Math.min(have, need - have);
    keepWithLater(bits, by);
    have += by;
  }
}

/** Keeps the bits whose bit `by` places later is set too; beyond the end none is. */
function keepWithLater(bits: Uint32Array, by: number): void {
  const skip = by >>> 5;
  const shift = by & 31;
  for (let word = 0; word < 4; word += 1) {
    const low = word + skip < 4 ? bits[word + skip]! : 0;
    const high = word + skip + 1 < 4 ? bits[word + skip + 1]! : 0;
    bits[word]! &= shift === 0 ? low : (low >>> shift) | (high << (32 - shift));
  }
}

function isShort(starts: Uint32Array, reached: Uint32Array): boolean {
  for (let word = 0; word < 4; word += 1) if ((starts[word]! & ~reached[word]!) !== 0) return true;
  return false;
}

function anyOf(bits: Uint32Array): boolean {
  return (bits[0]! | bits[1]! | bits[2]! | bits[3]!) !== 0;
}
