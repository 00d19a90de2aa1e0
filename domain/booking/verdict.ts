import type { Fact } from '../result.ts';
import { maySetSafetyAside, type Role } from './role.ts';

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
  /** A warning about safety: only a coordinator or manager may set it aside. */
  readonly safety?: true;
}

/** What the verdicts mean to somebody in this role: a warning about safety stops those who may not set it aside. */
export function forRole(verdicts: readonly Verdict[], role: Role): readonly Verdict[] {
  if (maySetSafetyAside(role)) return verdicts;
  return verdicts.map((verdict) =>
    verdict.safety && verdict.level === 'warning' ? { ...verdict, level: 'block' } : verdict,
  );
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
