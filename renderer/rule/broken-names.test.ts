import { expect, it } from 'vitest';
import english from '#resources/locales/en/rule.json' with { type: 'json' };
import dutch from '#resources/locales/nl/rule.json' with { type: 'json' };
import verdicts from '#resources/locales/nl/verdict.json' with { type: 'json' };

/** Answers of a series and of the visit wizard, which nobody sets aside. */
const noRules = new Set(['series-overlaps-itself', 'resources-taken', 'slot-too-short', 'slot-room-unfit']);

it('has a short name for every rule that a booking can break', () => {
  const rules = Object.entries(verdicts)
    .filter(([, texts]) => typeof texts === 'object' && Object.keys(texts).some((key) => key.startsWith('fact')))
    .map(([rule]) => rule)
    .filter((rule) => !noRules.has(rule));
  expect(rules.length).toBeGreaterThan(60);
  for (const { broken } of [dutch, english]) expect(Object.keys(broken).sort()).toEqual(rules.sort());
});
