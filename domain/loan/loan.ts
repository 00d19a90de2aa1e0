import type { Instant } from '../time/period.ts';

/** One thing, or a number of equal pieces, as it was handed out. */
export interface LoanLine {
  readonly id: string;
  /** A named thing: an asset, or the case itself. */
  readonly resourceId: string | null;
  /** The case it lies in. */
  readonly kitId: string | null;
  readonly quantity: number;
}

/** What somebody counted at a moment; counts add up, in whatever order they arrive. */
export interface LineCheck {
  readonly lineId: string | null;
  readonly at: Instant;
  readonly returned: number;
  /** Below zero for pieces that were found after all. */
  readonly missing: number;
  readonly damaged: number;
  /** Of the missing and damaged: how many were replaced or mended. */
  readonly refilled: number;
}

export interface LineState {
  /** Nobody has said yet what became of these. */
  readonly out: number;
  readonly returned: number;
  readonly missing: number;
  readonly damaged: number;
  readonly toRefill: number;
  /** The latest check. */
  readonly checkedAt: Instant | null;
}

export const loanStatuses = ['reserved', 'ready', 'out', 'partly_back', 'to_check', 'complete', 'incomplete'] as const;
export type LoanStatus = (typeof loanStatuses)[number];

export interface LineWithState extends LoanLine {
  readonly state: LineState;
}

/** Adds up what was counted. Two counters may have told more than went out, each on a device of their own: what was seen
 * broken stays, and what somebody has seen back is not missing. */
export function lineState(line: Pick<LoanLine, 'quantity'>, checks: readonly LineCheck[]): LineState {
  const sum = (of: (check: LineCheck) => number) => checks.reduce((total, check) => total + of(check), 0);
  const upTo = (count: number, most: number) => Math.max(0, Math.min(count, most));
  const damaged = upTo(
    sum((check) => check.damaged),
    line.quantity,
  );
  const returned = upTo(
    sum((check) => check.returned),
    line.quantity - damaged,
  );
  const missing = upTo(
    sum((check) => check.missing),
    line.quantity - damaged - returned,
  );
  return {
    out: line.quantity - damaged - returned - missing,
    returned,
    missing,
    damaged,
    toRefill: Math.max(0, missing + damaged - sum((check) => check.refilled)),
    checkedAt: checks.reduce<Instant | null>((last, { at }) => (last === null || at > last ? at : last), null),
  };
}

export function isSettled({ state }: Pick<LineWithState, 'state'>): boolean {
  return state.out === 0;
}

/** Back, whole and all of it. */
export function isComplete({ state, quantity }: Pick<LineWithState, 'state' | 'quantity'>): boolean {
  return state.returned === quantity;
}

/** Where a loan stands, by its own lines alone: what became of its things since, and what is in the case now, does not matter. */
export function loanStatus(lines: readonly LineWithState[], isPacked: boolean): LoanStatus {
  if (lines.length === 0) return isPacked ? 'ready' : 'reserved';
  if (lines.every(isSettled)) return lines.every(isComplete) ? 'complete' : 'incomplete';
  if (withBorrower(lines).length === 0) return 'to_check';
  return lines.every(({ state, quantity }) => state.out === quantity) ? 'out' : 'partly_back';
}

/** The lines that are still somewhere else: what lies in a case that is back is here, though nobody has counted it. */
export function withBorrower(lines: readonly LineWithState[]): readonly LineWithState[] {
  const back = new Set(lines.filter((line) => line.kitId === null && isSettled(line)).map((line) => line.resourceId));
  return lines.filter((line) => !isSettled(line) && !(line.kitId !== null && back.has(line.kitId)));
}

/** The loose things and cases of which nothing is left to say: their place in the agenda is free again. */
export function settledThings(lines: readonly LineWithState[]): readonly string[] {
  return lines.flatMap(({ resourceId, kitId }) => {
    if (resourceId === null || kitId !== null) return [];
    const ofThing = lines.filter((line) => line.resourceId === resourceId || line.kitId === resourceId);
    return ofThing.every(isSettled) ? [resourceId] : [];
  });
}
