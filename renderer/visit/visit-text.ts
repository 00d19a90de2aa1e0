import type { TFunction } from 'i18next';
import type { Fact } from '#domain/result.ts';
import { isIsoDate, toLocal } from '#domain/time/wall-time.ts';
import { dateText } from '../booking/verdict-text.ts';
import { traitName } from '../programme/programme-text.ts';
import { longDate, timeRange } from '../time/format.ts';
import type { VisitOffer } from './visit-types.ts';

type Facts = Readonly<Record<string, Fact>>;

/** Why a time is good, or what to mind. */
export function reasonText({ reason, facts }: VisitOffer['reasons'][number], t: TFunction, language: string): string {
  return t(`visit:reason.${reason}`, readable(facts, t, language));
}

/** Why there is nothing to offer. */
export function obstacleText(
  { reason, facts }: { readonly reason: string; readonly facts: Facts },
  t: TFunction,
  language: string,
): string {
  return t(`visit:nothing.${reason}`, readable(facts, t, language));
}

/** `dinsdag 24 november 2026, 08:45–10:45`. */
export function partText({ start, end }: VisitOffer['parts'][number], zone: string, language: string): string {
  return `${longDate(toLocal(start, zone).date, language)}, ${timeRange(start, end, language, zone)}`;
}

/** The times of an offer, each once: groups that come together share theirs. */
export function timesOf({ parts, zone }: VisitOffer, language: string): readonly string[] {
  return [...new Set(parts.map((part) => partText(part, zone, language)))];
}

function readable(facts: Facts, t: TFunction, language: string): Record<string, Fact> {
  const more =
    typeof facts['more'] === 'number' && facts['more'] > 0 ? t('visit:reason.more', { count: facts['more'] }) : '';
  const entries = Object.entries(facts).map(([name, fact]): [string, Fact] => {
    if (name === 'traits' && typeof fact === 'string')
      return [
        name,
        fact
          .split(',')
          .map((trait) => traitName(trait, t).toLocaleLowerCase(language))
          .join(', '),
      ];
    if (typeof fact === 'string' && isIsoDate(fact)) return [name, dateText(fact, language, true)];
    // A count chooses singular or plural: it stays a number.
    if (typeof fact === 'number' && name !== 'count') return [name, fact.toLocaleString(language)];
    return [name, fact];
  });
  return { ...Object.fromEntries(entries), more };
}
