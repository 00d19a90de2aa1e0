import type { Verdict } from '#domain/booking/verdict.ts';

/** A held room holds its stations too: one holder and period is one sentence that names all things, not one for each. */
export function mergeVerdicts(verdicts: readonly Verdict[], language: string): readonly Verdict[] {
  const groups = Map.groupBy(verdicts, (verdict) =>
    verdict.rule === 'resource-taken'
      ? `${verdict.facts['bookingId']} ${verdict.facts['start']} ${verdict.facts['end']}`
      : verdict,
  );
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const names = group.map((verdict) => String(verdict.facts['resource']));
    const resource = names.length <= MOST_NAMED ? list.format(names) : `${names.slice(0, MOST_NAMED).join(', ')}, …`;
    return [{ ...first, rule: 'resources-taken', facts: { ...first.facts, resource } }];
  });
}

const MOST_NAMED = 6;
