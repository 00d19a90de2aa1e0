import type { TFunction } from 'i18next';
import type { RecurrenceRule, WeekdayPart } from '#domain/recurrence/rule.ts';
import { weekdayName } from '#renderer/time/format.ts';

/** `elke dinsdag`, `om de 2 weken op dinsdag en donderdag`, `elke maand op de 2e dinsdag`. */
export function ruleText(rule: RecurrenceRule, t: TFunction, language: string, startWeekday: number): string {
  const { frequency, interval: count, weekdays, monthDays, months } = rule;
  const list = (items: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  const partText = (part: WeekdayPart) => weekdayText(part, t, language);
  const parts: string[] = [];
  if (frequency === 'weekly') {
    const days = weekdays.length > 0 ? weekdays.map(partText) : [weekdayName(startWeekday, language)];
    parts.push(t('series:rule.weeklyOn', { count, days: list(days) }));
  } else {
    parts.push(t(frequency === 'daily' ? 'series:rule.daily' : 'series:rule.monthly', { count }));
    if (weekdays.length > 0) parts.push(t('series:rule.onWeekdays', { days: list(weekdays.map(partText)) }));
    if (monthDays.length > 0) {
      const days = monthDays.map((day) => (day === -1 ? t('series:rule.lastDay') : String(day)));
      parts.push(t('series:rule.onDays', { days: list(days) }));
    }
  }
  if (months.length > 0)
    parts.push(t('series:rule.inMonths', { months: list(months.map((m) => monthName(m, language))) }));
  return parts.join(' ');
}

function weekdayText({ weekday, ordinal }: WeekdayPart, t: TFunction, language: string): string {
  const name = weekdayName(weekday, language);
  if (ordinal === null) return name;
  if (ordinal === -1) return t('series:rule.last', { weekday: name });
  const nth = nthText(Math.abs(ordinal), t);
  return t(ordinal > 0 ? 'series:rule.nth' : 'series:rule.nthLast', { nth, weekday: name });
}

export function nthText(nth: number, t: TFunction): string {
  return nth <= 5 ? t(`series:repeat.nth.${nth}`) : String(nth);
}

function monthName(month: number, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 15));
}
