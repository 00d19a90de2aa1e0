import { useTranslation } from 'react-i18next';
import { DEFAULT_ZONE, type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { shortDate } from '../time/format.ts';

/** The time alone on the day itself, else with the day: `di 24 nov 08:30`. */
export function useMomentText(): (instant: number, date: IsoDate) => string {
  const { i18n } = useTranslation();
  return (instant, date) => {
    const local = toLocal(instant, DEFAULT_ZONE);
    if (local.date === date) return local.time;
    // Nobody plans trips so far ahead that the year is in question.
    return `${shortDate(local.date, i18n.language).replace(/ \d{4}$/, '')} ${local.time}`;
  };
}
