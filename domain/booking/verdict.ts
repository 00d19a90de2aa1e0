import type { Fact } from '../result.ts';

/** `block` stops, `warning` needs a reason that is stored, `info` informs. */
export type VerdictLevel = 'block' | 'warning' | 'info';

/** What a rule found: the texts of fact, rule and way out are looked up by `rule` and filled with `facts`. */
export interface Verdict {
  readonly level: VerdictLevel;
  readonly rule: string;
  readonly facts: Readonly<Record<string, Fact>>;
  /** The form field it belongs to, when there is one. */
  readonly field?: string;
  readonly resourceId?: string;
}

/** The verdicts that still stop a booking: every block, and each warning without a reason given for its rule. */
export function standing(
  verdicts: readonly Verdict[],
  overrides: readonly { readonly rule: string; readonly reason: string }[],
): readonly Verdict[] {
  const overridden = new Set(overrides.filter((override) => override.reason.trim()).map((override) => override.rule));
  return verdicts.filter(
    (verdict) => verdict.level === 'block' || (verdict.level === 'warning' && !overridden.has(verdict.rule)),
  );
}
