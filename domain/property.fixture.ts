import { env } from 'node:process';
import fc from 'fast-check';

/**
 * fast-check as the tests of laws use it. The gate tries the same values at each run, so that it fails only by what was
 * changed; `npm run fuzz` looks for faults with other values each round, for as long as each law is given.
 */
const seed = Number(env.TECHLAB_SEED ?? 20_261_122);
const fuzzSeconds = Number(env.TECHLAB_FUZZ_SECONDS ?? 0);
const withoutEnd = 1_000_000_000;

fc.configureGlobal({
  seed,
  ...(env.TECHLAB_PATH ? { path: env.TECHLAB_PATH } : {}),
  ...(fuzzSeconds > 0 ? { numRuns: withoutEnd, interruptAfterTimeLimit: fuzzSeconds * 1000 } : {}),
});

export { fc };

/** How often a law is tried, where the usual hundred is too much or too little for the gate. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: fuzzSeconds > 0 ? withoutEnd : count };
}
