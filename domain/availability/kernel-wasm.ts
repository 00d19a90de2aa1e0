import { CHUNKS_AT, type Kernel, OUT_AT, POOLS_AT } from './kernel.ts';
import { kernelBytes } from './kernel-bytes.ts';

const PAGE = 65_536;

/** What is used of it: its types belong to the browser's, which the rules do without. */
interface WasmHost {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  run(...question: readonly number[]): number;
}

/** The kernel of kernel.wat; null where WebAssembly or its SIMD is missing. */
export function createWasmKernel(): Kernel | null {
  const exports = instantiate();
  if (!exports) return null;
  const { memory } = exports;
  return {
    get memory() {
      return memory.buffer;
    },
    reserve(bytes) {
      const missing = bytes - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    },
    run: (poolCount, chunkCount, need, want, mostPerChunk) =>
      exports.run(poolCount, chunkCount, need, want, mostPerChunk, POOLS_AT, CHUNKS_AT, OUT_AT),
  };
}

/** Small enough to be compiled on the spot. */
function instantiate(): Exports | null {
  const host = (globalThis as { readonly WebAssembly?: WasmHost }).WebAssembly;
  if (!host) return null;
  const bytes = Uint8Array.from(atob(kernelBytes), (character) => character.charCodeAt(0));
  if (!host.validate(bytes)) return null;
  return new host.Instance(new host.Module(bytes)).exports as Exports;
}
