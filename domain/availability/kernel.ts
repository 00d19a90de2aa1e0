/**
 * The inner loop of "first free times", over bits in a memory of its own. A row holds one bit per quarter of an hour,
 * 1 = held. A chunk is 128 quarters of one day: the starts that are allowed, and where in each row they lie. A pool says how
 * many of which rows must be free from a start on, for `need` quarters.
 */
export interface Kernel {
  /** Another object after `reserve` has grown it. */
  readonly memory: ArrayBuffer;
  reserve(bytes: number): void;
  /** Writes 128 bits per chunk to `OUT_AT`, 1 = a good start. Gives the number of chunks that were looked at: it stops
   * when `want` starts are found, of which no chunk counts for more than `mostPerChunk`. */
  run(poolCount: number, chunkCount: number, need: number, want: number, mostPerChunk: number): number;
}

/** Where things lie in the memory. A pool is three words – bytes of its rows, bytes of its counter, 2^slices - quantity –
 * and then per candidate the number of its rows and their addresses. The counter starts so that it overflows, and the
 * overflow is kept, at exactly `quantity` free candidates. A chunk is 16 bytes of allowed starts and a byte offset. */
export const POOLS_AT = 256;
export const CHUNKS_AT = POOLS_AT + 1_048_576;
export const CHUNK_BYTES = 32;
export const MOST_CHUNKS = 2048;
export const OUT_AT = CHUNKS_AT + MOST_CHUNKS * CHUNK_BYTES;
export const ROWS_AT = 1_179_648;

/** The longest claim that is looked for: a day, set-up and clean-up included. */
export const MOST_NEED = 96;
