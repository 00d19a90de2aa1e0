import type { TFunction } from 'i18next';
import { shortDate, weekdayName } from '../time/format.ts';
import type { LentThing } from './sharing-types.ts';

/** The terms in a few short phrases: `ma, di 09:00–12:00`, `5 dagen van tevoren`, `na akkoord van de eigenaar`. */
export function termsText(thing: LentThing, t: TFunction, language: string): readonly string[] {
  const { firstOn, lastOn, noticeDays, approval } = thing;
  const first = firstOn && shortDate(firstOn, language);
  const last = lastOn && shortDate(lastOn, language);
  const phrases = [
    first && last ? t('sharing:terms.between', { first, last }) : '',
    first && !last ? t('sharing:terms.from', { first }) : '',
    last && !first ? t('sharing:terms.until', { last }) : '',
    ...hoursTexts(thing.hours, language),
    noticeDays > 0 ? t('sharing:terms.notice', { count: noticeDays }) : '',
    approval === 'none' ? '' : t(`sharing:terms.approval.${approval}`),
  ].filter((phrase) => phrase !== '');
  return phrases.length > 0 ? phrases : [t('sharing:terms.free')];
}

/** Weekdays with the same hours stand together. */
function hoursTexts(hours: LentThing['hours'], language: string): readonly string[] {
  const groups = Map.groupBy(hours, ({ opens, closes }) => `${opens}–${closes}`);
  return [...groups].map(([times, spans]) => {
    const days = [...new Set(spans.map(({ weekday }) => weekday))].sort((a, b) => a - b);
    return `${days.map((day) => weekdayName(day, language, 'short')).join(', ')} ${times}`;
  });
}
