import type { Kernel } from './kernel.ts';
import { createScriptKernel } from './kernel-script.ts';
import { createWasmKernel } from './kernel-wasm.ts';

/** WebAssembly where its SIMD is there, the same in JavaScript elsewhere; both give the same answers. */
export function createKernel(): Kernel {
  return createWasmKernel() ?? createScriptKernel();
}
