import type { Override } from '#domain/booking/booking.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';

/** The groups of fields in which verdicts are shown. */
export type VerdictPlace = 'programme' | 'when' | 'where' | 'site' | 'needs' | 'group' | 'status' | 'elsewhere';

const placeOf: Readonly<Record<string, VerdictPlace>> = {
  start: 'when',
  end: 'when',
  locationId: 'where',
  site: 'site',
  needs: 'needs',
  programmeVersionId: 'programme',
  groups: 'group',
  pupils: 'group',
  supervisors: 'group',
  optionUntil: 'status',
};

const focusOf: Readonly<Record<string, string>> = { start: 'date', end: 'endTime' };

export function verdictsAt(verdicts: readonly Verdict[], place: VerdictPlace): readonly Verdict[] {
  return verdicts.filter((verdict) => (placeOf[verdict.field ?? ''] ?? 'elsewhere') === place);
}

/** Where to put the focus for a verdict that stands: a block at its field, a warning at its reason. */
export function focusTarget(verdict: Verdict): string {
  if (verdict.level === 'warning') return `reason-${verdict.rule}`;
  return focusOf[verdict.field ?? ''] ?? verdict.field ?? 'date';
}

export interface Standing {
  readonly blocks: readonly Verdict[];
  readonly warnings: readonly Verdict[];
}

export function standingOf(verdicts: readonly Verdict[], overrides: readonly Override[]): Standing {
  const left = standing(verdicts, overrides);
  return {
    blocks: left.filter((verdict) => verdict.level === 'block'),
    warnings: left.filter((verdict) => verdict.level === 'warning'),
  };
}
