/** The middle of the samples, in the unit they came in. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Microseconds that each call took, after `warmUp` calls that do not count. */
export async function timeEach(calls: readonly (() => unknown)[], warmUp: number): Promise<number[]> {
  const samples: number[] = [];
  for (const [at, call] of calls.entries()) {
    const before = process.hrtime.bigint();
    const pending = call();
    if (pending instanceof Promise) await pending;
    const took = Number(process.hrtime.bigint() - before) / 1000;
    if (at >= warmUp) samples.push(took);
  }
  return samples;
}

/** As `timeEach`, for sides that are compared: one call of each in turn, so that what else the machine and its disk do
 * falls on all alike. */
export async function timeByTurns(
  sides: readonly (readonly (() => unknown)[])[],
  warmUp: number,
): Promise<readonly number[][]> {
  const samples: number[][] = sides.map(() => []);
  for (const at of sides[0]?.keys() ?? []) {
    for (const [side, calls] of sides.entries()) {
      const call = calls[at];
      if (!call) continue;
      const [took = 0] = await timeEach([call], 0);
      if (at >= warmUp) samples[side]?.push(took);
    }
  }
  return samples;
}

export interface Line {
  readonly row: string;
  readonly reference: string;
  readonly R?: number;
  readonly unit: string;
  readonly ours: number;
  readonly theirs: number;
  /** theirs divided by ours: how many times faster. */
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
}

/** One JSON line per row (GOALS.md 2). */
export function printLine(line: Line): void {
  const rounded = Object.entries(line).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
}

/** The exponent p of cost ~ R^p, by least squares through the logarithms. */
export function growthExponent(points: readonly { readonly R: number; readonly cost: number }[]): number {
  const logs = points.map(({ R, cost }) => [Math.log(R), Math.log(cost)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const below = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return above / below;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
