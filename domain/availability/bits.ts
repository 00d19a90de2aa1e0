/** Sets the bits [from, to) of the words that begin at `base`. */
export function setBits(words: Uint32Array, base: number, from: number, to: number): void {
  for (let bit = from; bit < to; ) {
    const end = Math.min(to, (bit | 31) + 1);
    words[base + (bit >>> 5)]! |= maskOf(bit, end);
    bit = end;
  }
}

export function clearBits(words: Uint32Array, base: number, from: number, to: number): void {
  for (let bit = from; bit < to; ) {
    const end = Math.min(to, (bit | 31) + 1);
    words[base + (bit >>> 5)]! &= ~maskOf(bit, end);
    bit = end;
  }
}

export function anyBit(words: Uint32Array, base: number, from: number, to: number): boolean {
  for (let bit = from; bit < to; ) {
    const end = Math.min(to, (bit | 31) + 1);
    if ((words[base + (bit >>> 5)]! & maskOf(bit, end)) !== 0) return true;
    bit = end;
  }
  return false;
}

/** How many bits are set. */
export function popcount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The bits of one word from `from` up to `to`, which lies at most 32 further. */
export function maskOf(from: number, to: number): number {
  const width = to - from;
  return (width === 32 ? 0xffffffff : (1 << width) - 1) << (from & 31);
}
