import { type Instant, MINUTE } from '#domain/time/period.ts';
import { DEFAULT_ZONE, dateOf, type IsoDate, toLocal } from '#domain/time/wall-time.ts';

/** The locale that writes dates the European way in both languages. */
function localeOf(language: string): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}

/** `dinsdag 24 november 2026`. */
export function longDate(date: IsoDate, language: string): string {
  return formatted(date, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `di 24 nov 2026`. */
export function shortDate(date: IsoDate, language: string): string {
  return formatted(date, language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** `24-11-2026`. */
export function dateInDigits(date: IsoDate, language: string): string {
  return formatted(date, language, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** `maandag` for 1 to `zondag` for 7. */
export function weekdayName(weekday: number, language: string, width: 'long' | 'short' = 'long'): string {
  return formatted(`2024-01-0${weekday}`, language, { weekday: width });
}

/** `09:00–11:30`; with dates when it is not all on one day. */
export function timeRange(start: Instant, end: Instant, language: string, zone: string = DEFAULT_ZONE): string {
  const from = toLocal(start, zone);
  const until = toLocal(end, zone);
  if (from.date === until.date) return `${from.time}–${until.time}`;
  if (dateOf(end - MINUTE, zone) === from.date) return `${from.time}–24:00`;
  return `${shortDate(from.date, language)} ${from.time} – ${shortDate(until.date, language)} ${until.time}`;
}

/** `di 24 nov 2026, 08:45–11:45`; a range over several days names its dates itself. */
export function whenText(start: Instant, end: Instant, language: string, zone: string = DEFAULT_ZONE): string {
  const time = timeRange(start, end, language, zone);
  const day = dateOf(start, zone);
  return day === dateOf(end - 1, zone) ? `${shortDate(day, language)}, ${time}` : time;
}

function formatted(date: IsoDate, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}
