import type { TFunction } from 'i18next';
import type { Verdict } from '#domain/booking/verdict.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import type { Fact } from '#domain/result.ts';
import type { Instant } from '#domain/time/period.ts';
import { DEFAULT_ZONE, dateOf, type IsoDate, isIsoDate, toLocal } from '#domain/time/wall-time.ts';
import { groupsText, traitName } from '../programme/programme-text.ts';

export interface VerdictText {
  readonly fact: string;
  readonly way: string;
}

/** The sentences of a verdict: what is the matter, and the way out. */
export function verdictText(
  verdict: Verdict,
  t: TFunction,
  language: string,
  zone: string = DEFAULT_ZONE,
): VerdictText {
  const values = { ...readableFacts(verdict.facts, language, zone), ...phrases(verdict.facts, t, language) };
  return { fact: t(`verdict:${verdict.rule}.fact`, values), way: t(`verdict:${verdict.rule}.way`, values) };
}

/** `di 24 nov 09:00`, with the year when it is not the year of `near`. */
export function instantText(instant: Instant, language: string, zone: string = DEFAULT_ZONE, near?: Instant): string {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15) return '?';
  const { date, time } = toLocal(instant, zone);
  const elsewhen = near !== undefined && dateOf(near, zone).slice(0, 4) !== date.slice(0, 4);
  return `${dateText(date, language, elsewhen)} ${time}`;
}

/** `di 24 nov`, or `di 24 nov 2026`. */
export function dateText(date: IsoDate, language: string, withYear = false): string {
  return dateFormat(language, withYear)
    .format(new Date(`${date}T12:00Z`))
    .replaceAll('.', '')
    .replace(',', '');
}

/** `di 24 nov 09:00 - 11:30`, or both days when they differ. */
export function periodText(start: Instant, end: Instant, language: string, zone: string = DEFAULT_ZONE): string {
  return `${instantText(start, language, zone)} - ${endText(start, end, language, zone)}`;
}

/** The end of a period whose start was named: only the time when the day is the same. */
export function endText(start: Instant, end: Instant, language: string, zone: string = DEFAULT_ZONE): string {
  const sameDay = dateOf(start, zone) === dateOf(end, zone);
  return sameDay ? toLocal(end, zone).time : instantText(end, language, zone, start);
}

const instantFacts: ReadonlySet<string> = new Set(['start', 'end']);

/** Moments and dates as a person reads them. */
export function readableFacts(facts: Verdict['facts'], language: string, zone: string): Record<string, Fact> {
  const start = facts['start'];
  const readable = Object.entries(facts).map(([name, fact]): [string, Fact] => {
    if (typeof fact === 'number' && instantFacts.has(name)) {
      const after = name === 'end' && typeof start === 'number' && fact > start;
      return [name, after ? endText(start, fact, language, zone) : instantText(fact, language, zone)];
    }
    if (typeof fact === 'string' && isIsoDate(fact)) return [name, dateText(fact, language)];
    if (typeof fact === 'number') return [name, fact.toLocaleString(language)];
    return [name, fact];
  });
  return Object.fromEntries(readable);
}

/** Parts of a sentence that depend on whether there is something to say. */
function phrases(facts: Verdict['facts'], t: TFunction, language: string): Record<string, string> {
  const reason = facts['reason'] || facts['note'];
  const { firstOn, lastOn } = facts;
  const days = {
    firstOn: typeof firstOn === 'string' ? dateText(firstOn, language) : '',
    lastOn: typeof lastOn === 'string' ? dateText(lastOn, language) : '',
  };
  return {
    because: reason ? t('verdict:because', { reason }) : '',
    ...(firstOn && { term: t(firstOn === lastOn ? 'verdict:term.day' : 'verdict:term.range', days) }),
    ...namesOfDays(facts, t),
    ...ofProgramme(facts, t, language),
    ...ofSite(facts, t),
    ...('holder' in facts && { holder: String(facts['holder'] || t('verdict:someone')) }),
  };
}

/** Holidays and groups stand in facts by their code. */
function namesOfDays(
  { holiday, publicHoliday, groups, inspection }: Verdict['facts'],
  t: TFunction,
): Record<string, string> {
  return {
    ...(typeof holiday === 'string' && { holiday: t(`calendar:holiday.${holiday}`) }),
    ...(typeof publicHoliday === 'string' && { publicHoliday: t(`calendar:day.${publicHoliday}`) }),
    ...(typeof inspection === 'string' && { inspection: t(`safety:kind.${inspection}`) }),
    ...(typeof groups === 'string' && { groups: groupsText(groups.split(',') as EducationGroup[], t) }),
  };
}

function ofSite({ siteNeed, detail, site }: Verdict['facts'], t: TFunction): Record<string, string> {
  if (typeof siteNeed !== 'string') return {};
  return {
    siteNeed: [t(`transport:need.${siteNeed}`), detail].filter(Boolean).join(' '),
    site: String(site || t('verdict:theSite')),
  };
}

function ofProgramme({ audience, traits }: Verdict['facts'], t: TFunction, language: string): Record<string, string> {
  const lower = (trait: string) => traitName(trait, t).toLocaleLowerCase(language);
  return {
    ...(typeof audience === 'string' && { audience: groupsText(audience.split(',') as EducationGroup[], t) }),
    ...(typeof traits === 'string' && { traits: traits.split(',').map(lower).join(', ') }),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format costs more than using it, and lanes use thousands. */
function dateFormat(language: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withYear}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear && { year: 'numeric' as const }),
    timeZone: 'UTC',
  });
  formats.set(key, made);
  return made;
}
