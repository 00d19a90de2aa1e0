import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/booking/verdict.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import en from '#resources/locales/en/verdict.json' with { type: 'json' };
import nl from '#resources/locales/nl/verdict.json' with { type: 'json' };
import { mergeVerdicts } from './merge-verdicts.ts';
import { instantText, periodText, verdictText } from './verdict-text.ts';

let dutch: TFunction;
let english: TFunction;

beforeAll(async () => {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: 'nl',
    resources: { nl: { verdict: nl }, en: { verdict: en } },
    interpolation: { escapeValue: false },
  });
  dutch = i18n.getFixedT('nl');
  english = i18n.getFixedT('en');
});

const start = toInstant('2026-11-24', '09:00');
const end = toInstant('2026-11-24', '11:30');

describe('verdictText', () => {
  it('names the thing, who holds it and until when', () => {
    const facts = { resource: 'Lab Metaal', holder: "Basisschool 't Hart & Co", bookingId: 'x', start, end };
    expect(verdictText({ level: 'block', rule: 'resource-taken', facts }, dutch, 'nl')).toEqual({
      fact: "Lab Metaal is bezet door Basisschool 't Hart & Co, van di 24 nov 09:00 tot 11:30.",
      way: 'Kies een andere tijd of een ander middel.',
    });
    expect(verdictText({ level: 'block', rule: 'resource-taken', facts }, english, 'en').fact).toBe(
      "Lab Metaal is taken by Basisschool 't Hart & Co, from Tue 24 Nov 09:00 to 11:30.",
    );
  });

  it('has a word for a holder without a name', () => {
    const facts = { resource: 'Lab Metaal', holder: '', start, end: toInstant('2027-01-05', '12:00') };
    expect(verdictText({ level: 'block', rule: 'resource-taken', facts }, dutch, 'nl').fact).toBe(
      'Lab Metaal is bezet door een andere boeking, van di 24 nov 09:00 tot di 5 jan 2027 12:00.',
    );
  });

  it('tells the days and the reason of a closure', () => {
    const closed = (lastOn: string, reason: string) =>
      verdictText(
        {
          level: 'warning',
          rule: 'location-closed',
          facts: { location: 'Techlab Oost', day: '2026-12-25', firstOn: '2026-12-25', lastOn, reason },
        },
        dutch,
        'nl',
      ).fact;
    expect(closed('2026-12-25', 'Kerst')).toBe('Techlab Oost is gesloten op vr 25 dec (Kerst).');
    expect(closed('2026-12-26', '')).toBe('Techlab Oost is gesloten van vr 25 dec tot en met za 26 dec.');
  });

  it('has both sentences in both languages for every rule there is', () => {
    const sources = import.meta.glob<string>(['../../domain/booking/rules/*.ts', '!**/*.test.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const code = Object.values(sources).join('\n');
    const rules = [...code.matchAll(/rule: (?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap((match) =>
      match.slice(1),
    );
    const named = [...new Set(rules.filter((rule): rule is string => Boolean(rule)))];
    expect(named.length).toBeGreaterThan(20);
    const texts = { nl, en } as Record<string, Record<string, unknown>>;
    const silent = named.flatMap((rule) =>
      Object.keys(texts)
        .filter((language) => !isText(texts[language]?.[rule]))
        .map((language) => `${language} ${rule}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('periodText', () => {
  it('repeats the day only when it differs', () => {
    expect(periodText(start, end, 'nl')).toBe('di 24 nov 09:00 - 11:30');
    expect(periodText(start, toInstant('2026-11-25', '11:30'), 'nl')).toBe('di 24 nov 09:00 - wo 25 nov 11:30');
  });

  it('survives an instant that no calendar knows', () => {
    expect(instantText(Number.NaN, 'nl')).toBe('?');
  });
});

describe('mergeVerdicts', () => {
  it('says once who holds a room and its stations', () => {
    const taken = (resource: string, bookingId: string): Verdict => ({
      level: 'block',
      rule: 'resource-taken',
      facts: { resource, holder: 'Groep 8', bookingId, start, end },
    });
    const merged = mergeVerdicts([taken('Maaklab', 'a'), taken('Printereiland', 'a'), taken('Hal', 'b')], 'nl');
    expect(merged.map((verdict) => verdictText(verdict, dutch, 'nl').fact)).toEqual([
      'Maaklab en Printereiland zijn bezet door Groep 8, van di 24 nov 09:00 tot 11:30.',
      'Hal is bezet door Groep 8, van di 24 nov 09:00 tot 11:30.',
    ]);
  });
});

function isText(text: unknown): boolean {
  return typeof text === 'object' && text !== null && 'fact' in text && 'way' in text;
}
