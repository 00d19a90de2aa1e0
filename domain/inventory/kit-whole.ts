/** `taken`: booked alone by somebody; `missing`: nobody knows where it is; `unfit`: broken, away for maintenance or written
 * off; `open`: n of a model. */
export const lackingReasons = ['taken', 'missing', 'unfit', 'open'] as const;
type LackingReason = (typeof lackingReasons)[number];

/** A line of a kit that the kit goes without, or that is only chosen when it is booked. */
export interface LackingLine {
  readonly part: string;
  /** Of this model any piece will do; null when nothing else can take its place. */
  readonly modelId: string | null;
  readonly model: string;
  readonly quantity: number;
  readonly critical: boolean;
  readonly because: LackingReason;
  readonly holder: string;
}

/** `refill`: counted parts that came back too few or broken. */
export const gapReasons = [...lackingReasons, 'refill'] as const;
export type GapReason = (typeof gapReasons)[number];

/** As `LackingLine`, with all that is known of the kit now. */
export interface GapLine extends Omit<LackingLine, 'because'> {
  readonly because: GapReason;
}

/** What a kit still lacks when other pieces of the same model come along; what it cannot do without is filled first. */
export function lackingBeside<Lacking extends Omit<LackingLine, 'because'>>(
  lines: readonly Lacking[],
  supply: ReadonlyMap<string, number>,
): readonly Lacking[] {
  const left = new Map(supply);
  return [...lines]
    .sort((a, b) => Number(b.critical) - Number(a.critical))
    .flatMap((line) => {
      if (line.modelId === null) return [line];
      const used = Math.min(line.quantity, left.get(line.modelId) ?? 0);
      left.set(line.modelId, (left.get(line.modelId) ?? 0) - used);
      return used === line.quantity ? [] : [{ ...line, quantity: line.quantity - used }];
    });
}
